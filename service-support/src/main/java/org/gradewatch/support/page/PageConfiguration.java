package org.gradewatch.support.page;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
            "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration"
        })
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {

    @Bean
    Site site(PageSettings settings, @Value("${spring.application.name:}") String service) {
        return new Site(settings, service, new Assets());
    }

    /// Not as a bean of the context: Thymeleaf lets no template that puts values into attributes
    /// reach for one.
    @Bean
    SmartInitializingSingleton siteInTemplates(ThymeleafReactiveViewResolver views, Site site) {
        return () -> views.addStaticVariable("site", site);
    }

    @Bean
    PageHeaders pageHeaders(PageSettings settings) {
        return new PageHeaders(settings);
    }

    @Bean
    ProblemsOrPages problemsOrPages() {
        return new ProblemsOrPages();
    }

    @Bean
    ErrorPageAttributes errorPageAttributes() {
        return new ErrorPageAttributes();
    }
}
