package org.gradewatch.notification.webhook.notice;

/// What the contact of an endpoint is told of it.
enum NoticeKind {
    FAILING(
            "A webhook of yours does not answer",
            "Calls of this webhook have failed since %s.",
            "We go on trying, with pauses that grow. Please see that it answers with 2xx within 15 seconds."),
    RECOVERED(
            "Your webhook answers again",
            "Calls of this webhook failed since %s, and succeed again.",
            "Nothing is to be done. What waited is being delivered."),
    DISABLED(
            "A webhook of yours is switched off",
            "Since %s this webhook is called no more.",
            "When it is mended, switch it on with PATCH and {\"state\":\"ACTIVE\"}."),
    DISABLED_FOR_A_DAY(DISABLED),
    DISABLED_FOR_TWO_DAYS(DISABLED),
    DISABLED_FOR_THREE_DAYS(DISABLED);

    private final String subject;
    private final String summary;
    private final String whatNow;

    NoticeKind(String subject, String summary, String whatNow) {
        this.subject = subject;
        this.summary = summary;
        this.whatNow = whatNow;
    }

    NoticeKind(NoticeKind again) {
        this(again.subject.replace("is switched off", "is still switched off"), again.summary, again.whatNow);
    }

    String subject() {
        return subject;
    }

    /// @param since in words
    String summary(String since) {
        return summary.formatted(since);
    }

    String whatNow() {
        return whatNow;
    }
}
