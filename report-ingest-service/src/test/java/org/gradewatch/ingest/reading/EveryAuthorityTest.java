package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Grade;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// By every name that it has, and however that is typeset, an authority is found in a simple
/// sentence.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryAuthorityTest {

    private static final List<String> SENTENCES = List.of(
            "Children's services in %s have been rated 'good' by Ofsted.",
            "Ofsted has rated children's services in %s 'good'.",
            "%s: children's services have been judged 'good' by Ofsted.",
            "Ofsted inspectors have judged the children's services of %s to be good.",
            "In a report published today, Ofsted rates %s's children's services 'good'.");

    private static final List<UnaryOperator<String>> PRINTED = List.of(
            name -> name.replace(' ', '\u00a0'),
            name -> name.replace('\'', '\u2019'),
            name -> name.replace('-', '\u2011'),
            name -> name.replace(" and ", " & "),
            name -> name.toUpperCase(java.util.Locale.ROOT),
            name -> name.substring(0, 2) + "\u00ad" + name.substring(2));

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

    /// Such names are also words, or those of other bodies: alone they name nobody in some
    /// sentences.
    private static final List<String> ALONE_NOBODY = List.of("Reading", "Bury", "Westminster");

    @ParameterizedTest(name = "{0}")
    @MethodSource("authorities")
    void is_found_by_all_its_names(Authority authority) {
        names(authority).forEach(name -> SENTENCES.forEach(sentence -> assertIsFound(authority, sentence, name)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("authorities")
    void is_found_however_its_names_are_typeset(Authority authority) {
        names(authority)
                .forEach(name -> PRINTED.forEach(
                        printed -> assertIsFound(authority, SENTENCES.getFirst(), printed.apply(name))));
    }

    private static void assertIsFound(Authority authority, String sentence, String name) {
        String text = sentence.formatted(name) + "\n";
        Reading reading = Readers.READER.read(text.getBytes(StandardCharsets.UTF_8), "text/plain", dayOf(authority));
        assertThat(reading.status()).as(text + reading).isEqualTo(Status.READ);
        assertThat(reading.reports()).singleElement().satisfies(report -> {
            assertThat(report.authority().id()).as(text).isEqualTo(authority.id());
            assertThat(report.judgements()).as(text).containsExactly(Map.entry(Area.OVERALL, Grade.GOOD));
        });
    }

    /// A day in its own time, when no other has its name.
    private static LocalDate dayOf(Authority authority) {
        return Optional.ofNullable(authority.closedOn())
                .map(closed -> closed.minusMonths(6))
                .filter(TODAY::isAfter)
                .orElse(TODAY);
    }

    private static Stream<String> names(Authority authority) {
        return Stream.concat(
                        Stream.of(authority.ref().name().replaceFirst(" \\(.*", ""), authority.officialName()),
                        authority.aliases().stream())
                .distinct()
                .filter(name -> !ALONE_NOBODY.contains(name));
    }

    static Stream<Authority> authorities() {
        return ShippedAuthorities.load().stream()
                .filter(authority -> Optional.ofNullable(authority.ref().openedOn())
                        .orElse(LocalDate.EPOCH)
                        .isBefore(TODAY));
    }
}
