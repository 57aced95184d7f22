package org.gradewatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// A browser without scripts: it opens pages, fills their forms, presses their buttons and follows
/// where it is sent.
final class Browser {

    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final WebTestClient http;

    Browser(WebTestClient http) {
        this.http = http;
    }

    Page open(String path) {
        return page(http.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, ACCEPT)
                .exchange()
                .expectBody()
                .returnResult());
    }

    Page post(String path, MultiValueMap<String, String> form) {
        return page(http.post()
                .uri(path)
                .header(HttpHeaders.ACCEPT, ACCEPT)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form)
                .exchange()
                .expectBody()
                .returnResult());
    }

    private Page page(EntityExchangeResult<byte[]> answer) {
        if (answer.getStatus().value() == 303) {
            return open(String.valueOf(answer.getResponseHeaders().getLocation()));
        }
        byte[] body = Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]);
        return new Page(answer.getStatus().value(), answer.getResponseHeaders(), Jsoup.parse(new String(body, UTF_8)));
    }

    /// A page as it is shown; typing and ticking change it, as they do in a window.
    final class Page {

        final int status;
        final HttpHeaders headers;
        final Document html;

        private Page(int status, HttpHeaders headers, Document html) {
            this.status = status;
            this.headers = headers;
            this.html = html;
        }

        String heading() {
            return element("h1").text();
        }

        String text() {
            return element("main").text();
        }

        /// The lines of the summary of mistakes.
        java.util.List<String> mistakes() {
            return html.select(".govuk-error-summary li").eachText();
        }

        Element element(String query) {
            Element found = html.selectFirst(query);
            assertThat(found).as("%s in %s", query, html).isNotNull();
            return Objects.requireNonNull(found);
        }

        Page type(String name, String text) {
            Element field = element("[name=%s]".formatted(name));
            if (field.normalName().equals("textarea")) {
                field.text(text);
            } else {
                field.attr("value", text);
            }
            return this;
        }

        Page tick(String label) {
            input(label).attr("checked", true);
            return this;
        }

        Page choose(String name, String label) {
            html.select("input[name=%s]".formatted(name)).removeAttr("checked");
            return tick(label);
        }

        boolean isTicked(String label) {
            return input(label).hasAttr("checked");
        }

        private Element input(String label) {
            return element(
                    "#" + element("label:matchesOwn(^%s$)".formatted(label)).attr("for"));
        }

        /// @param words with which the button begins
        Page press(String words) {
            Element button = html.select("button").stream()
                    .filter(one -> one.text().startsWith(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button '%s' in %s".formatted(words, html)));
            FormElement form = (FormElement) Objects.requireNonNull(button.closest("form"));
            var filled = new LinkedMultiValueMap<String, String>();
            form.formData().forEach(field -> filled.add(field.key(), field.value()));
            return post(button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action"), filled);
        }

        /// @param words with which the link begins
        Page follow(String words) {
            return html.select("a").stream()
                    .filter(one -> one.text().startsWith(words))
                    .findFirst()
                    .map(link -> open(link.attr("href")))
                    .orElseThrow(() -> new AssertionError("no link '%s' in %s".formatted(words, html)));
        }
    }
}
