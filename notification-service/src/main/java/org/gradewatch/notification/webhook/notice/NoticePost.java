package org.gradewatch.notification.webhook.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Refused;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.post.SmtpLine;
import org.gradewatch.notification.template.Template;
import org.gradewatch.notification.webhook.notice.Notices.Due;

/// Writes to the people behind endpoints: by mail, since the endpoint itself is what fails.
final class NoticePost {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Notices notices;
    private final Links links;
    private final Allowance allowance;
    private final SmtpLine line;
    private final Duration every;
    private final Template text = Template.text("webhook.txt");
    private final Template html = Template.html("webhook.html");
    private Instant nextLook = Instant.MIN;

    NoticePost(Notices notices, Links links, Allowance allowance, SmtpLine line, Duration every) {
        this.notices = notices;
        this.links = links;
        this.allowance = allowance;
        this.line = line;
        this.every = every;
    }

    Duration round() {
        if (allowance.isStopped()) {
            return every;
        }
        if (Instant.now().isAfter(nextLook)) {
            notices.find();
            nextLook = Instant.now().plus(every);
        }
        return notices.take().map(this::send).orElse(every);
    }

    private Duration send(Due due) {
        switch (line.send(mail(due))) {
            case Accepted() -> notices.ended(due, "SENT");
            case Refused ignored -> notices.ended(due, "REFUSED");
            default -> notices.again(due, PAUSE.multipliedBy(Math.min(due.attempt(), 20)));
        }
        return Duration.ZERO;
    }

    private record Filled(
            String subject,
            String summary,
            String url,
            String description,
            String id,
            String waiting,
            String whatNow) {}

    private Mail mail(Due due) {
        String since = due.episode().toString().replaceFirst("T(\\d\\d:\\d\\d).*", " at $1 UTC");
        String summary = due.kind().summary(since) + (due.why() == null ? "" : " The reason: " + due.why() + ".");
        var filled = new Filled(
                due.kind().subject(),
                summary,
                due.url(),
                due.description(),
                due.webhook().toString(),
                due.waiting() == 0 ? "" : String.valueOf(due.waiting()),
                due.kind().whatNow());
        return new Mail(
                links.messageId("webhook-" + due.kind() + "-" + due.episode().toEpochMilli(), due.webhook()),
                due.contact(),
                due.kind().subject(),
                Map.of("Auto-Submitted", "auto-generated"),
                text.fill(filled),
                html.fill(filled));
    }
}
