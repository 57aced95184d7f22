package org.gradewatch.support.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where people reach the services: links from one to the other begin with these.
///
/// @param registerAddress the rating service
/// @param publicAddress the notification service
@Validated
@ConfigurationProperties("gradewatch")
record PageSettings(
        @DefaultValue("http://localhost:8080") URI registerAddress,
        @DefaultValue("http://localhost:8082") URI publicAddress) {}
