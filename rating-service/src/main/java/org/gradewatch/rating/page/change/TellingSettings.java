package org.gradewatch.rating.page.change;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where it is asked who was told.
///
/// @param publicAddress where people reach the service that tells
/// @param notificationAddress where this service reaches it, if not there too
/// @param tellingPatience how long the page of a change waits for its answer
@Validated
@ConfigurationProperties("gradewatch")
record TellingSettings(
        @DefaultValue("http://localhost:8082") URI publicAddress,
        @Nullable URI notificationAddress,
        @DefaultValue("1s") Duration tellingPatience) {

    URI address() {
        return notificationAddress == null ? publicAddress : notificationAddress;
    }
}
