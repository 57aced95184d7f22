package org.gradewatch.standalone.listen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.wire.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A webhook of a running notification-service, for as long as somebody listens.
final class Webhook implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Nobody is to be written to when the one who listens has gone without saying so.
    private static final String CONTACT = "listen@gradewatch.invalid";

    private final HttpClient http;
    private final URI service;
    private final String token;
    private final JsonNode made;
    private final AtomicBoolean isThere = new AtomicBoolean(true);

    private Webhook(HttpClient http, URI service, String token, JsonNode made) {
        this.http = http;
        this.service = service;
        this.token = token;
        this.made = made;
    }

    /// @param authorities their names, slugs or codes; none: all of England
    /// @throws IOException that says what the service said
    static Webhook make(URI service, String token, URI at, List<String> authorities)
            throws IOException, InterruptedException {
        ObjectNode follow = Json.mapper().createObjectNode();
        if (!authorities.isEmpty()) {
            authorities.forEach(follow.putArray("authorities")::add);
        }
        ObjectNode asked =
                Json.mapper().createObjectNode().put("url", at.toString()).put("contact", CONTACT);
        asked.put("description", "gradewatch listen");
        asked.putArray("follows").add(follow);
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpResponse<String> answer = http.send(
                request(service.resolve("/webhooks"), token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(asked)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            http.close();
            throw new IOException("%s answered %d: %s".formatted(service, answer.statusCode(), said(answer.body())));
        }
        return new Webhook(http, service, token, Json.mapper().readTree(answer.body()));
    }

    private static HttpRequest.Builder request(URI to, String token) {
        return HttpRequest.newBuilder(to).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private static String said(String body) {
        try {
            return Json.mapper().readTree(body).path("detail").asString(body);
        } catch (JacksonException e) {
            return body;
        }
    }

    String id() {
        return made.path("id").asString();
    }

    SigningKey key() {
        return SigningKey.read(made.path("secrets").path(0).path("secret").asString(""));
    }

    /// Once, whoever comes first: the end of the command or of the process.
    @Override
    public void close() throws IOException {
        if (!isThere.compareAndSet(true, false)) {
            return;
        }
        try (http) {
            HttpResponse<String> answer = http.send(
                    request(service.resolve("/webhooks/" + id()), token)
                            .DELETE()
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new IOException("the webhook %s is still there: %s answered %d: %s"
                        .formatted(id(), service, answer.statusCode(), said(answer.body())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
