package org.gradewatch.notification.letter;

import org.gradewatch.notification.link.Links;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    Letters letters(Links links) {
        return new Letters(links);
    }
}
