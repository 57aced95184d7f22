package org.gradewatch.rating.page.change;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/// Asks the service that tells people what became of a change. A page does not fail, nor wait for
/// long, because another service does.
final class Telling {

    /// Of an answer; numbers need little.
    private static final int MOST_BYTES = 64 << 10;

    private final WebClient service;
    private final TellingSettings settings;

    Telling(TellingSettings settings) {
        this.settings = settings;
        this.service = WebClient.builder()
                .baseUrl(begin(settings.address()))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    Mono<Told> of(String changeId) {
        String href = "%s/deliveries/%s".formatted(begin(settings.publicAddress()), changeId);
        return service.get()
                .uri("/deliveries/{change}", changeId)
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .bodyToMono(Told.Answer.class)
                .map(answer -> Told.of(answer, href))
                .timeout(settings.tellingPatience())
                .onErrorResume(WebClientResponseException.NotFound.class, _ -> Mono.just(Told.notYet(href)))
                .onErrorReturn(Told.unanswered(href))
                .defaultIfEmpty(Told.unanswered(href));
    }

    /// How its addresses begin, whether or not the setting ends in a slash.
    private static String begin(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
