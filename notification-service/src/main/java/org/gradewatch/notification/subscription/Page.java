package org.gradewatch.notification.subscription;

import java.util.List;
import org.gradewatch.notification.template.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// One of the few plain pages: a heading, some sentences, buttons. It needs no script, and every
/// button is a form that posts.
record Page(
        String title,
        List<String> paragraphs,
        List<Item> items,
        List<Form> forms,
        @Nullable Link link) {

    private static final Template TEMPLATE = Template.html("page.html");

    /// Things that belong together, and what can be done with them.
    record Item(List<String> lines, List<Form> forms) {}

    /// @param action where the button posts to
    record Form(String action, String button) {}

    /// Leads on; changes nothing.
    record Link(String address, String words) {}

    static Page saying(String title, String... paragraphs) {
        return new Page(title, List.of(paragraphs), List.of(), List.of(), null);
    }

    Page withButton(String action, String button) {
        return new Page(title, paragraphs, items, List.of(new Form(action, button)), link);
    }

    Page withItems(List<Item> shown) {
        return new Page(title, paragraphs, shown, forms, link);
    }

    Page withForms(List<Form> shown) {
        return new Page(title, paragraphs, items, shown, link);
    }

    Page leadingTo(String address, String words) {
        return new Page(title, paragraphs, items, forms, new Link(address, words));
    }

    ResponseEntity<String> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .body(TEMPLATE.fill(this));
    }

    ResponseEntity<String> answer() {
        return answer(HttpStatus.OK);
    }
}
