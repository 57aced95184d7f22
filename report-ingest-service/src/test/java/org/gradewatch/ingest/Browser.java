package org.gradewatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/// What a person's browser does: keeps the cookie, follows redirects of our own, sends forms as
/// they stand on the page.
final class Browser {

    static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String COOKIE = "gradewatch_token";

    private final String address;
    private final WebTestClient client;
    private @Nullable String cookie;

    /// @param location where the answer leads; absent where it is a page
    record Seen(HttpStatusCode status, HttpHeaders headers, Document page) {

        @Nullable
        String location() {
            return headers.getFirst(HttpHeaders.LOCATION);
        }

        String main() {
            return page.select("main").text();
        }
    }

    private Browser(int port) {
        address = "http://localhost:" + port;
        client = WebTestClient.bindToServer()
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
                .build();
    }

    static Browser at(RunningIngest ingest) {
        return new Browser(ingest.port());
    }

    static Browser signedIn(RunningIngest ingest, String token) {
        var browser = at(ingest);
        assertThat(browser.signIn(token, "/held-documents").status()).isEqualTo(HttpStatus.SEE_OTHER);
        return browser;
    }

    Seen signIn(String token, String to) {
        return post("/sign-in", Map.of("token", token, "to", to), "same-origin");
    }

    Seen get(String path) {
        return seen(client.get().uri(URI.create(address + path)));
    }

    /// The page, which is there.
    Document page(String path) {
        Seen seen = get(path);
        assertThat(seen.status()).isEqualTo(HttpStatus.OK);
        return seen.page();
    }

    Seen post(String path, Map<String, String> fields, String site) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return seen(client.post()
                .uri(URI.create(address + path))
                .header("Sec-Fetch-Site", site)
                .body(BodyInserters.fromFormData(form)));
    }

    /// Sends the form of a held document as it stands, with other values where they are given.
    Seen send(Document page, Map<String, String> typed) {
        Element form = page.selectFirst("form#deciding");
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name], textarea[name]")) {
            if (!field.attr("type").equals("checkbox")) {
                fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        for (Element select : form.select("select")) {
            Element chosen = select.selectFirst("option[selected]");
            fields.put(
                    select.attr("name"),
                    chosen == null ? select.selectFirst("option").val() : chosen.val());
        }
        fields.putAll(typed);
        return post(form.attr("action"), fields, "same-origin");
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    private Seen seen(WebTestClient.RequestHeadersSpec<?> request) {
        request.header("Accept", ACCEPT);
        if (cookie != null) {
            request.cookie(COOKIE, cookie);
        }
        EntityExchangeResult<byte[]> answer = request.exchange().expectBody().returnResult();
        var set = answer.getResponseCookies().getFirst(COOKIE);
        if (set != null) {
            cookie = set.getMaxAge().isZero() ? null : set.getValue();
        }
        byte[] body = answer.getResponseBody() == null ? new byte[0] : answer.getResponseBody();
        return new Seen(answer.getStatus(), answer.getResponseHeaders(), Jsoup.parse(new String(body, UTF_8)));
    }
}
