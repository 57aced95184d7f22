package org.gradewatch.notification.post;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PostSettings.class, DkimSettings.class})
class PostConfiguration {

    @Bean
    MailServer mailServer(JavaMailSenderImpl sender, PostSettings settings, DkimSettings dkim) {
        return new MailServer(sender, new Mime(settings.from(), dkim.signer().orElse(null)));
    }

    @Bean
    AcceptedMails acceptedMails(PostSettings settings) {
        return new AcceptedMails(settings.acceptedFolder());
    }
}
