package org.gradewatch.notification.subscription;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People who follow and leave, without mails and buttons, on a new database.
public final class SubscriptionsForTests {

    private final TransactionTemplate transactions;
    private final Moments moments;
    private final Subscriptions subscriptions;
    private final Erasing erasing;
    private final Map<String, UUID> people = new HashMap<>();

    private SubscriptionsForTests(JdbcClient jdbc, TransactionTemplate transactions) {
        this.transactions = transactions;
        this.moments = new Moments(jdbc, transactions);
        this.subscriptions = new Subscriptions(jdbc, transactions, moments);
        this.erasing = new Erasing(jdbc, transactions, moments);
    }

    public static SubscriptionsForTests on(DataSource source, JdbcClient jdbc, TransactionTemplate transactions) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:notification/db")
                .load()
                .migrate();
        return new SubscriptionsForTests(jdbc, transactions);
    }

    public Moments moments() {
        return moments;
    }

    public void follow(String name, Wish wish) {
        var address = new EmailAddress(name + "@example.org");
        people.put(
                name,
                transactions.execute(
                        status -> subscriptions.begin(address, name.getBytes(StandardCharsets.UTF_8), wish)));
    }

    public void leave(String name, boolean forGood) {
        UUID person = people.get(name);
        if (person != null && forGood) {
            erasing.erase(person);
            people.remove(name);
        } else if (person != null) {
            subscriptions.endAll(person);
        }
    }
}
