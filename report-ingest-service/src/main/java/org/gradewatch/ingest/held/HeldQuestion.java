package org.gradewatch.ingest.held;

import java.util.Locale;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which held documents a person wants to see. What makes no sense is taken as if it were not
/// asked.
///
/// @param state absent for all
/// @param reason a code; absent for any
/// @param page from 1
record HeldQuestion(@Nullable State state, @Nullable String reason, int page) {

    static final int A_PAGE = 25;
    static final String ANY = "ANY";

    static HeldQuestion of(@Nullable String state, @Nullable String reason, @Nullable String page) {
        String code = reason == null ? "" : reason.strip().toUpperCase(Locale.ROOT);
        return new HeldQuestion(
                state(state == null ? "" : state.strip().toUpperCase(Locale.ROOT)),
                code.isEmpty() ? null : code,
                page(page));
    }

    boolean takes(HeldDocument held) {
        return (state == null || held.state() == state)
                && (reason == null
                        || held.reasons().stream().anyMatch(it -> it.code().equals(reason)));
    }

    String address(int otherPage) {
        var address = UriComponentsBuilder.fromPath("/held-documents")
                .queryParam("state", state == null ? ANY : state.name());
        if (reason != null) {
            address.queryParam("reason", reason);
        }
        return address.queryParam("page", otherPage).encode().toUriString();
    }

    private static @Nullable State state(String given) {
        return switch (given) {
            case ANY -> null;
            case "PUBLISHED" -> State.PUBLISHED;
            case "DISCARDED" -> State.DISCARDED;
            default -> State.OPEN;
        };
    }

    private static int page(@Nullable String given) {
        try {
            return given == null ? 1 : Math.max(1, Integer.parseInt(given.strip()));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
