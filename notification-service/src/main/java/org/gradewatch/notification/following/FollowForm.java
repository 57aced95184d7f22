package org.gradewatch.notification.following;

import java.util.List;
import java.util.stream.IntStream;
import org.gradewatch.notification.following.FormReading.Read;
import org.gradewatch.notification.following.Questions.Group;
import org.gradewatch.notification.preview.Preview;
import org.jspecify.annotations.Nullable;

/// The page with the form: empty, brought along, or as it was sent and with what is wrong.
///
/// @param doubts one for each name that several authorities go by
/// @param list to tick authorities in
/// @param narrowed whether anything rarely used is, so that it is not hidden
public record FollowForm(
        String title,
        Target target,
        String email,
        String authorities,
        List<Choices> doubts,
        List<Group> list,
        boolean listed,
        Choices regions,
        Choices types,
        Choices areas,
        Choices directions,
        Choices toGrades,
        Choices include,
        boolean narrowed,
        Choices frequency,
        Choices inadequateAtOnce,
        List<Mistake> mistakes,
        @Nullable Outlook outlook) {

    /// What the form is for.
    ///
    /// @param back where a person came from; empty where nobody is sure
    public record Target(
            String heading,
            String lead,
            String action,
            String preview,
            String button,
            boolean asksAddress,
            String back) {

        static final Target FOLLOW = new Target(
                "Be told when a judgement changes",
                "We write to you by e-mail when Ofsted’s judgement of a council’s services for children changes."
                        + " It is free, and one click ends it.",
                "/subscriptions",
                "/subscriptions/preview",
                "Follow",
                true,
                "");

        static Target change(String here, long subscription) {
            String address = here + "/" + subscription;
            return new Target(
                    "Change what you follow",
                    "What you choose here takes the place of what you follow now, from this moment on.",
                    address + "/change",
                    address + "/change/preview",
                    "Save",
                    false,
                    here);
        }
    }

    static FollowForm of(Target target, Typed typed, Questions ask, Read read, @Nullable Preview preview) {
        List<Mistake> wrong = read.mistakes();
        return new FollowForm(
                (wrong.isEmpty() ? "" : "Error: ") + target.heading(),
                target,
                typed.email(),
                typed.authorities(),
                IntStream.range(0, read.doubts().size())
                        .mapToObj(i -> with(ask.doubt(read.doubts().get(i), i + 1), wrong))
                        .toList(),
                ask.list(),
                !typed.chosen().isEmpty(),
                with(ask.regions(), wrong),
                with(ask.types(), wrong),
                with(ask.areas(), wrong),
                with(ask.directions(), wrong),
                with(ask.toGrades(), wrong),
                with(ask.include(), wrong),
                typed.isAnythingNarrowed(),
                with(ask.frequency(), wrong),
                with(ask.inadequateAtOnce(), wrong),
                wrong,
                preview == null ? null : Outlook.of(preview));
    }

    private static Choices with(Choices choices, List<Mistake> mistakes) {
        return choices.wrong(wrong(choices.id(), mistakes));
    }

    /// What is wrong with a field, to be said beside it.
    public @Nullable String wrong(String field) {
        return wrong(field, mistakes);
    }

    private static @Nullable String wrong(String field, List<Mistake> mistakes) {
        List<String> words = mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::words)
                .toList();
        return words.isEmpty() ? null : String.join(". ", words);
    }
}
