package org.gradewatch.notification.webhook.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gradewatch.notification.webhook.event.Envelope.Trial;
import org.gradewatch.notification.webhook.outgoing.Answer;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.gradewatch.notification.webhook.outgoing.Outgoing;
import org.gradewatch.notification.webhook.signature.SigningKey;

/// Asks an endpoint whether it wants our events, so that nobody can point them at a system that
/// does not. It says so as the CloudEvents webhook specification has it, or by giving a challenge
/// back.
final class Handshake {

    private final Outgoing outgoing;
    private final Calls calls;

    Handshake(Outgoing outgoing, Calls calls) {
        this.outgoing = outgoing;
        this.calls = calls;
    }

    /// On this machine itself nothing is to be asked; unencrypted addresses are no others.
    static boolean isNeeded(Endpoint endpoint) {
        return !"http".equals(endpoint.url().getScheme());
    }

    /// @return why it does not want them; empty where it does
    CompletableFuture<Optional<String>> ask(Endpoint endpoint, List<SigningKey> keys) {
        return outgoing.send(calls.handshake(endpoint.url())).thenCompose(answer -> switch (answer) {
            case Answered answered when allows(answered) -> CompletableFuture.completedFuture(Optional.empty());
            case Answered ignored -> challenge(endpoint, keys);
            case Unreached unreached ->
                CompletableFuture.completedFuture(
                        Optional.of("no answer to OPTIONS: %s, %s".formatted(unreached.why(), unreached.detail())));
        });
    }

    private boolean allows(Answered answer) {
        String allowed = answer.headers().getOrDefault("webhook-allowed-origin", "");
        return isSuccess(answer) && (allowed.equals("*") || allowed.equalsIgnoreCase(calls.origin()));
    }

    private CompletableFuture<Optional<String>> challenge(Endpoint endpoint, List<SigningKey> keys) {
        String challenge = UUID.randomUUID().toString();
        Trial trial = Trial.challenge(challenge);
        return outgoing.send(calls.event(endpoint.url(), keys, trial.id(), trial.body()))
                .thenApply(answer -> refusal(answer, challenge));
    }

    private Optional<String> refusal(Answer answer, String challenge) {
        return switch (answer) {
            case Answered answered
            when isSuccess(answered) && answered.beginning().contains(challenge) -> Optional.empty();
            case Answered answered ->
                Optional.of(
                        "OPTIONS was not answered with 'WebHook-Allowed-Origin: %s', nor the challenge given back (status %d)"
                                .formatted(calls.origin(), answered.status()));
            case Unreached unreached ->
                Optional.of("no answer to the challenge: %s, %s".formatted(unreached.why(), unreached.detail()));
        };
    }

    private static boolean isSuccess(Answered answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }
}
