package org.gradewatch.notification.subscription;

import java.util.List;
import java.util.Map;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.subscription.Confirmations.Due;
import org.gradewatch.notification.template.Template;

/// The mail that asks whether the wish is really the owner's of the address.
final class ConfirmationMail {

    private final Links links;
    private final FollowWords words;
    private final Template text = Template.text("confirmation.txt");
    private final Template html = Template.html("confirmation.html");

    ConfirmationMail(Links links, FollowWords words) {
        this.links = links;
        this.words = words;
    }

    Mail write(Due due) {
        var filled = new Filled(links.confirmation(due.token()), words.of(due.wish()));
        return new Mail(
                links.messageId("confirmation-" + due.attempt(), due.id()),
                due.email(),
                "Confirm your Gradewatch subscription",
                Map.of("Auto-Submitted", "auto-generated"),
                text.fill(filled),
                html.fill(filled));
    }

    private record Filled(String link, List<String> follows) {}
}
