package org.gradewatch.notification.following;

import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.gradewatch.notification.subscription.Export;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Everything that is kept of a person, to keep or to take elsewhere.
@RestController
class ExportRoutes {

    private final Export export;
    private final Tokens tokens;

    ExportRoutes(Export export, Tokens tokens) {
        this.export = export;
        this.tokens = tokens;
    }

    @GetMapping("/subscriptions/{token}/export")
    ResponseEntity<String> export(@PathVariable String token) {
        return tokens.read(Purpose.MANAGE, token)
                .flatMap(export::of)
                .map(ExportRoutes::file)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Nothing is kept about you under this link."));
    }

    private static ResponseEntity<String> file(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/json;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"gradewatch-about-you.json\"")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(json);
    }
}
