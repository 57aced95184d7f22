package org.gradewatch.notification.webhook.endpoint;

import java.util.List;
import org.gradewatch.notification.subscription.SubscribeRequest.FollowRequest;
import org.jspecify.annotations.Nullable;

/// An endpoint as its holder sends it. When it is changed, what is absent stays as it is.
///
/// @param url where it is called
/// @param contact the address of whoever looks after it
/// @param follows as in a subscription; absent: all of England
/// @param include as in a subscription; absent: everything, for a system keeps a copy of its own
/// @param signatures `v1`, `v1a` or both; absent: `v1`
/// @param secret for `v1`, `whsec_` and 24 to 64 bytes in base64; absent: one is made
/// @param state when it is changed: `ACTIVE` or `PAUSED`
record EndpointRequest(
        @Nullable String url,
        @Nullable String contact,
        @Nullable String description,
        @Nullable List<FollowRequest> follows,
        @Nullable List<String> include,
        @Nullable List<String> signatures,
        @Nullable String secret,
        @Nullable String ordering,
        @Nullable Integer concurrency,
        @Nullable Integer perMinute,
        @Nullable String state) {}
