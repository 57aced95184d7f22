package org.gradewatch.notification.subscription;

import java.util.List;
import java.util.Map;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.subscription.Confirmations.Due;
import org.gradewatch.notification.template.Template;
import org.gradewatch.wording.Wording;

/// The mail that asks whether the wish is really the owner's of the address.
final class ConfirmationMail {

    private final Links links;
    private final FollowWords words;
    private final Foresight foresight;
    private final Template text = Template.text("confirmation.txt");
    private final Template html = Template.html("confirmation.html");

    ConfirmationMail(Links links, FollowWords words, Foresight foresight) {
        this.links = links;
        this.words = words;
        this.foresight = foresight;
    }

    Mail write(Due due) {
        var filled = new Filled(
                links.confirmation(due.token()),
                words.of(due.wish()),
                Wording.count(foresight.mailsInAYear(due.wish()), "mail", "mails"));
        return new Mail(
                messageId(due, due.attempt()),
                due.email(),
                "Confirm your Gradewatch subscription",
                Map.of("Auto-Submitted", "auto-generated"),
                text.fill(filled),
                html.fill(filled));
    }

    /// Each attempt brings another token, so it is another mail.
    String messageId(Due due, int attempt) {
        return links.messageId("confirmation-" + attempt, due.id());
    }

    private record Filled(String link, List<String> follows, String mails) {}
}
