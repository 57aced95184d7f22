package org.gradewatch.wire;

import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/// The one way in which events are written and read.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // Consumers tolerate words that they do not know, where a word for the unknown exists.
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            // All for speed alone: nothing else takes as much of the processor's time as JSON.
            .addModule(new BlackbirdModule())
            .addModule(IsoTimes.module())
            .addModule(PlainWords.module())
            .build();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
