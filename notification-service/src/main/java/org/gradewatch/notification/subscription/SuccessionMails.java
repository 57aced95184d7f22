package org.gradewatch.notification.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.template.Template;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The mails that tell followers of a closed authority that they follow its successors now, once a
/// person and closure.
final class SuccessionMails {

    private final JdbcClient jdbc;
    private final KnownAuthorities authorities;
    private final Links links;
    private final Template text = Template.text("succession.txt");
    private final Template html = Template.html("succession.html");

    SuccessionMails(JdbcClient jdbc, KnownAuthorities authorities, Links links) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.links = links;
    }

    private record Due(
            UUID person,
            AuthorityId authority,
            @Nullable String email,
            boolean follows,
            int attempt,
            boolean inDoubt,
            Instant movedAt) {}

    /// The next one to send. Who left or was erased meanwhile is not written to.
    Optional<Outgoing> next() {
        while (true) {
            Optional<Due> due = take();
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Optional<Mail> mail = write(due.get());
            if (mail.isPresent()) {
                return Optional.of(outgoing(due.get(), mail.get()));
            }
            ended(due.get(), "CANCELLED");
        }
    }

    private Outgoing outgoing(Due due, Mail mail) {
        return new Outgoing(
                mail,
                due.attempt(),
                due.inDoubt() ? Optional.of(mail.messageId()) : Optional.empty(),
                due.movedAt(),
                () -> ended(due, "SENT"),
                () -> ended(due, "REFUSED"),
                after -> again(due, after));
    }

    /// Nobody else gets the same one for a minute.
    private Optional<Due> take() {
        return jdbc.sql("""
            update succession n
            set attempts = n.attempts + 1, due_at = now() + interval '1 minute', in_hand = true
            from subscriber p, (select subscriber_id, authority_id, in_hand from succession
                where mail_state = 'PENDING' and due_at <= now()
                order by due_at limit 1 for update skip locked) next
            where p.id = n.subscriber_id and n.subscriber_id = next.subscriber_id
                and n.authority_id = next.authority_id
            returning n.subscriber_id, n.authority_id, p.email, n.attempts, next.in_hand as in_doubt, n.moved_at,
                exists (select from subscription s
                    where s.subscriber_id = p.id and s.valid_to is null) as follows\
            """)
                .query((row, n) -> new Due(
                        row.getObject("subscriber_id", UUID.class),
                        new AuthorityId(row.getString("authority_id")),
                        row.getString("email"),
                        row.getBoolean("follows"),
                        row.getInt("attempts"),
                        row.getBoolean("in_doubt"),
                        Objects.requireNonNull(row.getTimestamp("moved_at")).toInstant()))
                .optional();
    }

    private void ended(Due due, String state) {
        jdbc.sql("update succession set mail_state = ? where subscriber_id = ? and authority_id = ?")
                .param(state)
                .param(due.person())
                .param(due.authority().value())
                .update();
    }

    private void again(Due due, Duration after) {
        jdbc.sql("""
            update succession set due_at = now() + ? * interval '1 second', in_hand = false
            where subscriber_id = ? and authority_id = ?\
            """)
                .param(after.toSeconds())
                .param(due.person())
                .param(due.authority().value())
                .update();
    }

    private Optional<Mail> write(Due due) {
        String email = due.email();
        Authority ended = authorities.now().find(due.authority()).orElse(null);
        if (email == null || !due.follows() || ended == null || ended.closedOn() == null) {
            return Optional.empty();
        }
        return Optional.of(write(due, email, ended));
    }

    private Mail write(Due due, String email, Authority ended) {
        Authorities known = authorities.now();
        List<String> successors = new Successions(known)
                .of(ended.id()).stream()
                        .map(id -> known.find(id).map(one -> one.ref().name()).orElse(id.value()))
                        .toList();
        String unsubscribe = links.unsubscribe(due.person());
        String subject = "You now follow %s, after %s"
                .formatted(joined(successors), ended.ref().name());
        var filled = new Filled(
                subject,
                ended.ref().name(),
                ended.closedOn() == null ? "" : Wording.day(ended.closedOn()),
                joined(successors),
                links.manage(due.person()),
                unsubscribe);
        return new Mail(
                links.messageId("succession-" + ended.id(), due.person()),
                email,
                subject,
                Map.of(
                        "Auto-Submitted", "auto-generated",
                        "List-Unsubscribe", "<" + unsubscribe + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                text.fill(filled),
                html.fill(filled));
    }

    private static String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }

    private record Filled(
            String subject, String ended, String day, String successors, String manage, String unsubscribe) {}
}
