package org.gradewatch.notification.webhook.notice;

import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.post.MailServer;
import org.gradewatch.notification.post.Recurring;
import org.gradewatch.notification.post.SmtpLine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    /// A line of its own: these mails wait for no others.
    @Bean(destroyMethod = "close")
    SmtpLine noticeLine(MailServer server) {
        return server.line();
    }

    @Bean
    Recurring noticePost(
            JdbcClient jdbc, Links links, Allowance allowance, SmtpLine noticeLine, NoticeSettings settings) {
        var post = new NoticePost(
                new Notices(jdbc, settings.failingFor()), links, allowance, noticeLine, settings.every());
        return Recurring.named("webhook-notices", post::round);
    }
}
