package org.gradewatch.notification.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wish as people send it: any list may be missing.
public record SubscribeRequest(
        @Nullable String email,
        @Nullable List<FollowRequest> follows,
        @Nullable List<String> include,
        @Nullable String frequency,
        @Nullable Boolean inadequateAtOnce) {

    public record FollowRequest(
            @Nullable List<String> authorities,
            @Nullable List<String> regions,
            @Nullable List<String> types,
            @Nullable List<String> areas,
            @Nullable List<String> directions,
            @Nullable List<String> toGrades) {}
}
