package org.gradewatch.notification.delivery;

import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.bounce.Bounces;
import org.gradewatch.notification.bounce.ReturnPaths;
import org.gradewatch.notification.letter.Letters;
import org.gradewatch.notification.post.AcceptedMails;
import org.gradewatch.notification.post.MailServer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    Couriers couriers(
            JdbcClient jdbc,
            Alerts alerts,
            Letters letters,
            MailServer server,
            AcceptedMails accepted,
            Allowance allowance,
            ReturnPaths paths,
            Bounces bounces,
            NotificationMeters meters,
            DeliverySettings settings) {
        var deliveries = new Deliveries(jdbc, settings.lease());
        var packing = new Packing(new Claims(jdbc, deliveries.owner()), new Stories(alerts, letters), letters);
        return new Couriers(
                deliveries,
                new Doubts(accepted, packing, meters),
                packing,
                server,
                allowance,
                new Returning(paths, bounces),
                meters,
                settings);
    }
}
