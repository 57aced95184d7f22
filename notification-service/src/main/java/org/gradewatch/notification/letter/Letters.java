package org.gradewatch.notification.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.letter.Facts.Fact;
import org.gradewatch.notification.letter.Facts.Quote;
import org.gradewatch.notification.letter.Rows.Row;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.post.Mail;
import org.gradewatch.notification.template.Template;
import org.gradewatch.wording.Headline;

/// Writes the mail that tells a person of a change.
public final class Letters {

    private final Links links;
    private final Template text = Template.text("alert.txt");
    private final Template html = Template.html("alert.html");
    private final Template gatheredText = Template.text("gathered.txt");
    private final Template gatheredHtml = Template.html("gathered.html");

    Letters(Links links) {
        this.links = links;
    }

    /// What all who are told of one change read alike.
    public Story story(RatingChanged change, Map<Area, Grade> toldBefore) {
        var facts = new Facts(change);
        return new Story(
                change,
                new Headline(change, toldBefore).line(),
                Lead.of(change, toldBefore),
                new Rows(change).all(),
                facts.all(),
                facts.quotes(),
                facts.report(),
                facts.article(),
                links.authority(change.authority()));
    }

    /// The part of a letter that is the same for everyone.
    ///
    /// @param headline the whole news in one line
    public record Story(
            RatingChanged change,
            String headline,
            List<String> lead,
            List<Row> rows,
            List<Fact> facts,
            List<Quote> quotes,
            String report,
            String article,
            String register) {

        public String subject() {
            return "[Ofsted] " + headline;
        }

        @SuppressWarnings("unused") // by the templates
        String authority() {
            return change.authority().name();
        }
    }

    /// The name of the mail that tells a person this story.
    public String messageId(Story story, UUID person) {
        return links.messageId(story.change().id(), person);
    }

    public Mail letter(Story story, Recipient to) {
        String unsubscribe = links.unsubscribe(to.person());
        var filled = new Filled(story, to.because(), links.manage(to.person()), unsubscribe);
        var headers = new HashMap<>(listHeaders(unsubscribe));
        headers.put("References", links.thread(story.change().authority()));
        return new Mail(
                messageId(story, to.person()),
                to.email(),
                story.subject(),
                headers,
                text.fill(filled),
                html.fill(filled));
    }

    /// The name of the mail that tells a person several stories.
    ///
    /// @param first of those gathered, by which the mail is known
    public String gatheredMessageId(Story first, UUID person) {
        return links.gatheredMessageId(first.change().id(), person);
    }

    /// One mail for several changes.
    public Mail gathered(String messageId, List<Story> stories, Recipient to) {
        String unsubscribe = links.unsubscribe(to.person());
        var gathered = new Gathered(stories);
        var filled = new FilledGathered(
                gathered.subject(), gathered.stories(), to.because(), links.manage(to.person()), unsubscribe);
        return new Mail(
                messageId,
                to.email(),
                gathered.subject(),
                listHeaders(unsubscribe),
                gatheredText.fill(filled),
                gatheredHtml.fill(filled));
    }

    private Map<String, String> listHeaders(String unsubscribe) {
        return Map.of(
                "List-Id",
                links.listId(),
                "List-Unsubscribe",
                "<" + unsubscribe + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
                "Auto-Submitted",
                "auto-generated");
    }

    private record FilledGathered(
            String subject, List<Story> stories, String because, String manage, String unsubscribe) {}

    private record Filled(Story story, String because, String manage, String unsubscribe) {

        @SuppressWarnings("unused") // by the templates
        String authority() {
            return story.authority();
        }
    }
}
