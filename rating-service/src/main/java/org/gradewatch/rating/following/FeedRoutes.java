package org.gradewatch.rating.following;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
        List<Sequenced> all = changes.all(question.wanted(register)).toList();
        String filters = filters(request);
        if (archive == null) {
            return tagged(Feed.newest(all))
                    .cacheControl(CacheControl.noCache())
                    .body(new Atom(settings.registerAddress(), filters).of(Feed.newest(all)));
        }
        int number = archive(all, archive);
        if (number > Feed.archives(all.size())) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(settings.registerAddress() + "/rating-changes.atom"
                            + (filters.isEmpty() ? "" : "?" + filters)))
                    .build();
        }
        Feed feed = Feed.archived(all, number);
        return tagged(feed)
                .lastModified(feed.entries().getLast().change().announcedAt())
                .cacheControl(forEver())
                .body(new Atom(settings.registerAddress(), filters).of(feed));
    }

    /// The newest have no Last-Modified: changes may be announced late, in less than a second, by
    /// other clocks, and whoever asks by time would miss them.
    private static ResponseEntity.BodyBuilder tagged(Feed feed) {
        long last = feed.entries().isEmpty() ? 0 : feed.entries().getLast().sequence();
        return ResponseEntity.ok().eTag("W/\"%d-%d\"".formatted(feed.entries().size(), last));
    }

    /// The one after the last is not there yet; what it will hold is in the feed itself.
    private static int archive(List<Sequenced> all, String given) {
        int archives = Feed.archives(all.size());
        if (archives == 0) {
            throw Asked.wrong("archive", given, "no archive: there are too few changes for one");
        }
        return (int) Asked.number("archive", given, 1, archives + 1);
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
