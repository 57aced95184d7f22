package org.gradewatch.notification.post;

import jakarta.mail.util.StreamProvider;
import java.util.List;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PostSettings.class, DkimSettings.class})
class PostConfiguration {

    private static final String STREAMS = StreamProvider.class.getName();

    static {
        // Otherwise the mail library looks for it on the whole class path at each part of each mail.
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, MailStreamProvider.class.getName());
        }
    }

    @Bean
    MailServer mailServer(JavaMailSenderImpl sender, PostSettings settings, DkimSettings dkim) {
        for (String protocol : List.of("smtp", "smtps")) {
            String factory = "mail." + protocol + ".socketFactory";
            sender.getJavaMailProperties().put(factory, new PromptSockets());
            sender.getJavaMailProperties().put(factory + ".fallback", "false");
        }
        return new MailServer(sender, new Mime(settings.from(), dkim.signer().orElse(null)));
    }

    @Bean
    AcceptedMails acceptedMails(PostSettings settings) {
        return new AcceptedMails(settings.acceptedFolder());
    }
}
