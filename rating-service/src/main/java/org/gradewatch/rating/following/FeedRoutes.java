package org.gradewatch.rating.following;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// What was announced, for feed readers.
@RestController
@Tag(name = "rating-changes")
class FeedRoutes {

    private final ChangeLog changes;
    private final Register register;
    private final FeedSettings settings;

    FeedRoutes(ChangeLog changes, Register register, FeedSettings settings) {
        this.changes = changes;
        this.register = register;
        this.settings = settings;
    }

    @GetMapping(path = "/rating-changes.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(summary = "The newest changes as an Atom feed; older ones in archives that never change")
    ResponseEntity<String> feed(
            @RequestParam(required = false) @Nullable String archive,
            @ParameterObject ChangeQuestion question,
            ServerHttpRequest request) {
        List<Sequenced> all = changes.all(question.filter(register)::takes).toList();
        Feed feed = archive == null ? Feed.newest(all) : archived(all, archive);
        long last = feed.entries().isEmpty() ? 0 : feed.entries().getLast().sequence();
        return ResponseEntity.ok()
                .eTag("W/\"%d-%d\"".formatted(feed.entries().size(), last))
                .cacheControl(archive == null ? CacheControl.noCache() : forEver())
                .body(new Atom(settings.registerAddress(), filters(request)).of(feed));
    }

    private static Feed archived(List<Sequenced> all, String given) {
        int archives = Feed.archives(all.size());
        if (archives == 0) {
            throw Asked.wrong("archive", given, "no archive: there are too few changes for one");
        }
        return Feed.archived(all, (int) Asked.number("archive", given, 1, archives));
    }

    private static CacheControl forEver() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }

    /// The filters as they were given, without the archive.
    private static String filters(ServerHttpRequest request) {
        String query = UriComponentsBuilder.fromUri(request.getURI())
                .replaceQueryParam("archive")
                .build(true)
                .getQuery();
        return query == null ? "" : query;
    }
}
