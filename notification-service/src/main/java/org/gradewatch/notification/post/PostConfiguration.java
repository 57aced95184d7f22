package org.gradewatch.notification.post;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostSettings.class)
class PostConfiguration {

    @Bean
    MailServer mailServer(JavaMailSenderImpl sender, PostSettings settings) {
        return new MailServer(sender, settings.from());
    }

    @Bean
    AcceptedMails acceptedMails(PostSettings settings) {
        return new AcceptedMails(settings.acceptedFolder());
    }
}
