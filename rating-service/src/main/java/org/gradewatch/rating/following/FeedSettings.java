package org.gradewatch.rating.following;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param registerAddress where people reach the register: the links of the feed begin with it
@Validated
@ConfigurationProperties("gradewatch")
record FeedSettings(@DefaultValue("http://localhost:8080") URI registerAddress) {}
