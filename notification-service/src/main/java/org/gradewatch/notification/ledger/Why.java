package org.gradewatch.notification.ledger;

import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.ledger.Followers.Delivery;
import org.jspecify.annotations.Nullable;

/// Why a person got a mail, did not, or waits for it, in words for an operator.
final class Why {

    private final Allowance allowance;

    Why(Allowance allowance) {
        this.allowance = allowance;
    }

    @Nullable
    String of(Fate fate, @Nullable Delivery delivery) {
        return switch (fate) {
            case MISSING -> "was to be told, and nothing was written (a gap in the ledger)";
            case UNEXPECTED -> "was not to be told, and yet there is a delivery (a gap in the ledger)";
            case TOLD_BEFORE -> "heard of this inspection before, and nothing in the change is news";
            case LEFT_BEFORE -> "unsubscribed before the change was announced";
            case CAME_AFTER -> "subscribed after the change was announced";
            case NOT_CONCERNED -> "follows nothing that the change meets";
            case DELIVERED, BOUNCED, SUPPRESSED, CANCELLED, SUPERSEDED, PARKED, PENDING ->
                delivery == null ? null : of(delivery);
        };
    }

    private @Nullable String of(Delivery delivery) {
        return switch (delivery.state()) {
            case DELIVERED -> delivery.detail() == null ? "the mail server accepted it" : delivery.detail();
            case BOUNCED, SUPPRESSED, CANCELLED, SUPERSEDED -> delivery.detail();
            case PARKED ->
                delivery.parkedUntil() == null
                        ? "waits for an operator: an older database was restored, and it may have gone out since"
                        : "waits until the pause of the address ends: " + delivery.detail();
            case PENDING -> waits(delivery);
        };
    }

    private String waits(Delivery delivery) {
        if (delivery.readyAt() == null) {
            return switch (delivery.frequency()) {
                case "DAILY" -> "waits for the daily mail";
                case "WEEKLY" -> "waits for the weekly mail";
                default -> "waits for what comes with it: the person got several mails a short time ago";
            };
        }
        if (!allowance.isGoing()) {
            return "waits for an operator: sending is stopped";
        }
        if (delivery.inHand()) {
            return "goes out now";
        }
        return delivery.attempts() == 0 ? "goes out next" : "is tried again: " + delivery.detail();
    }
}
