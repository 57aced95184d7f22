package org.gradewatch.rating.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.withdrawn;

import java.util.HexFormat;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.wire.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryTest {

    static final ReportPublished REPORT = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .under("ILACS-2018")
            .says(OVERALL, GOOD)
            .says(HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT)
            .previously(GOOD, 2014)
            .now();

    /// The report as it is in the stores.
    static final byte[] KEPT = HexFormat.of().parseHex("""
        010141313736336637646431643533643237356362386432666432356533643963333861643964303063\
        39383566636634623332303932303933336465643835343064010638303436370638303436370a453130\
        303030303131043834350c656173742d7375737365780c45617374205375737365780b536f7574682045\
        61737407636f756e747900040502028195028995020181950289950200000002040402030103bd1f0000\
        5968747470733a2f2f7265706f7274732e6578616d706c652f3137363366376464316435336432373563\
        623864326664323565336439633338616439643030633938356663663462333230393230393333646564\
        3835343064a094cba80d00a094cba80d000000\
        """);

    final Serde<ReportEvent> reports = Memory.ofReports();

    /// Taken from a store of before.
    @Test
    void JSON_is_read_to_the_letter() {
        String kept = """
            {"type":"ReportWithdrawn","documentId":"%s","revision":2,"authority":{"id":"80467","urn":"80467",\
            "gss":"E10000011","laCode":"845","slug":"east-sussex","name":"East Sussex","region":"South East",\
            "type":"county"},"by":"a person","why":"by mistake","withdrawnAt":"2026-08-22T09:00:00Z"}\
            """.formatted(REPORT.documentId());

        assertThat(report(kept.getBytes(UTF_8))).isEqualTo(withdrawn(REPORT));
    }

    /// Stores are opened by later versions: whoever changes the form gives it another first byte,
    /// and goes on reading this one.
    @Test
    void the_form_stays_as_it_is() {
        assertThat(bytes(REPORT)).isEqualTo(KEPT);
        assertThat(report(KEPT)).isEqualTo(REPORT);
    }

    /// Missing where the contract wants it, but on the topic nevertheless: that was looked at, or
    /// did not matter, when it was folded, and must not stop what comes after it.
    @Test
    void what_JSON_left_out_stays_out() {
        String incomplete = """
            {"type":"ReportWithdrawn","documentId":"%s","revision":2,"authority":{"id":"80467"},\
            "withdrawnAt":"2026-08-22T09:00:00Z"}\
            """.formatted(REPORT.documentId());
        ReportEvent fact = Json.mapper().readValue(incomplete, ReportEvent.class);

        assertThat(report(bytes(fact))).isEqualTo(fact);
    }

    @Test
    void what_is_neither_is_refused_with_what_was_expected() {
        byte[] fromTheFuture = bytes(REPORT);
        fromTheFuture[0] = 9;

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> report(fromTheFuture))
                .withMessage("no ReportEvent: form: 9 (expected: 1, or JSON)");
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> report(new byte[0]));
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> report(new byte[] {1, 1, 127, 65}));
    }

    private ReportEvent report(byte[] bytes) {
        return reports.deserializer().deserialize("", bytes);
    }

    private byte[] bytes(ReportEvent fact) {
        return reports.serializer().serialize("", fact);
    }
}
