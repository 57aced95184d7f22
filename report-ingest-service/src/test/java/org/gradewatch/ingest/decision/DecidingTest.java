package org.gradewatch.ingest.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingTest {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);
    static final DocumentId DOCUMENT = DocumentId.of(new byte[] {1});
    static final DocumentId OTHER = DocumentId.of(new byte[] {2});
    static final LocalDate MAY = LocalDate.of(2019, 5, 8);
    static final AuthorityRef EAST_SUSSEX = ref("80467");
    static final AuthorityRef STOCKTON = ref("stockton-on-tees");
    static final Reason NO_DATE = new Reason("NO_DATE", "it states none");

    final Known known = new Known();
    final Deciding deciding = new Deciding(known, Clock.fixed(NOW, ZoneOffset.UTC));

    @Nested
    class A_document_that_was_read {

        @Test
        void becomes_one_event_an_authority() {
            var decision = decide(read(article(EAST_SUSSEX, MAY), article(STOCKTON, MAY)));

            assertThat(published(decision))
                    .extracting(ReportPublished::revision)
                    .containsExactly(1, 1);
            assertThat(decision.events()).hasSize(2);
        }

        @Test
        void gets_the_same_event_ids_whenever_it_is_sent() {
            var first = published(decide(DOCUMENT, read(article(EAST_SUSSEX, MAY)), NOW));
            var again = published(decide(DOCUMENT, read(article(EAST_SUSSEX, MAY)), LATER));

            assertThat(again.getFirst().eventId()).isEqualTo(first.getFirst().eventId());
        }

        @Test
        void is_known_when_it_says_nothing_new() {
            happens(decide(read(article(EAST_SUSSEX, MAY))));

            assertThat(decide(read(article(EAST_SUSSEX, MAY)))).isInstanceOf(Decision.AlreadyKnown.class);
        }

        @Test
        void is_known_when_only_a_quotation_or_the_date_is_missing_now() {
            happens(decide(read(article(EAST_SUSSEX, MAY))));

            assertThat(decide(read(article(EAST_SUSSEX, MAY).withoutQuotes())))
                    .isInstanceOf(Decision.AlreadyKnown.class);
            assertThat(decide(read(article(EAST_SUSSEX, null)))).isInstanceOf(Decision.AlreadyKnown.class);
            assertThat(decide(Reading.held(List.of(NO_DATE), List.of(article(EAST_SUSSEX, null)))))
                    .isInstanceOf(Decision.AlreadyKnown.class);
        }

        @Test
        void is_revised_when_a_date_is_learnt_and_was_still_first_seen_when_it_was() {
            happens(decide(read(official(EAST_SUSSEX, Grade.GOOD, null))));

            var revised = published(decide(DOCUMENT, read(official(EAST_SUSSEX, Grade.GOOD, MAY)), LATER));

            assertThat(revised).singleElement().satisfies(event -> {
                assertThat(event.revision()).isEqualTo(2);
                assertThat(event.seenAt()).isEqualTo(NOW);
            });
        }

        @Test
        void is_taken_back_of_an_authority_that_it_turns_out_not_to_speak_of() {
            happens(decide(read(article(EAST_SUSSEX, MAY), article(STOCKTON, MAY))));

            assertThat(decide(read(article(EAST_SUSSEX, MAY))).events())
                    .singleElement()
                    .isInstanceOf(ReportWithdrawn.class);
        }

        @Test
        void is_not_undone_by_a_reading_that_finds_nothing() {
            happens(decide(read(article(EAST_SUSSEX, MAY))));

            assertThat(decide(Reading.nothing("NOT_AN_INSPECTION", "it is about schools"))
                            .events())
                    .isEmpty();
        }
    }

    @Nested
    class A_document_waits_for_a_person {

        @Test
        void when_it_contradicts_one_of_equal_rank() {
            happens(decide(OTHER, read(official(EAST_SUSSEX, Grade.GOOD, MAY)), NOW));

            assertThat(decide(read(official(EAST_SUSSEX, Grade.INADEQUATE, MAY))))
                    .asInstanceOf(type(Decision.Hold.class))
                    .extracting(hold -> hold.held().reasons().getFirst().code())
                    .isEqualTo("CONFLICT");
        }

        @Test
        void when_it_contradicts_one_that_dates_the_same_inspection_otherwise() {
            happens(decide(OTHER, read(official(EAST_SUSSEX, Grade.GOOD, MAY)), NOW));
            var weekLater = LocalDate.of(2019, 3, 4);
            var yearLater = LocalDate.of(2020, 3, 4);

            assertThat(decide(read(report(EAST_SUSSEX, Basis.OFFICIAL, weekLater, Grade.INADEQUATE, MAY))))
                    .isInstanceOf(Decision.Hold.class);
            assertThat(decide(read(report(EAST_SUSSEX, Basis.OFFICIAL, yearLater, Grade.INADEQUATE, null))))
                    .isInstanceOf(Decision.Publish.class);
        }

        @Test
        void but_not_when_it_agrees_or_the_other_is_of_another_rank_or_withdrawn() {
            happens(decide(OTHER, read(article(EAST_SUSSEX, MAY)), NOW));
            assertThat(decide(read(official(EAST_SUSSEX, Grade.INADEQUATE, MAY))))
                    .isInstanceOf(Decision.Publish.class);

            happens(decide(read(official(EAST_SUSSEX, Grade.INADEQUATE, MAY))));
            var third = DocumentId.of(new byte[] {3});
            assertThat(decide(third, read(official(EAST_SUSSEX, Grade.INADEQUATE, MAY)), NOW))
                    .isInstanceOf(Decision.Publish.class);

            withdraw(DOCUMENT, EAST_SUSSEX, 2);
            assertThat(decide(third, read(official(EAST_SUSSEX, Grade.GOOD, MAY)), NOW))
                    .isInstanceOf(Decision.Publish.class);
        }

        @Test
        void when_it_was_withdrawn() {
            happens(decide(read(article(EAST_SUSSEX, MAY))));
            withdraw(DOCUMENT, EAST_SUSSEX, 2);

            assertThat(decide(read(article(EAST_SUSSEX, MAY))))
                    .asInstanceOf(type(Decision.Hold.class))
                    .extracting(hold -> hold.held().reasons().getFirst().code())
                    .isEqualTo("WITHDRAWN");
        }

        @Test
        void and_is_told_of_once() {
            Reading undated = Reading.held(List.of(NO_DATE), List.of(article(EAST_SUSSEX, null)));
            happens(decide(undated));

            assertThat(decide(undated).events()).isEmpty();
        }

        @Test
        void until_it_is_sent_with_what_was_missing() {
            happens(decide(Reading.held(List.of(NO_DATE), List.of(article(EAST_SUSSEX, null)))));

            var decision = decide(DOCUMENT, read(article(EAST_SUSSEX, MAY)), LATER);

            assertThat(decision).asInstanceOf(type(Decision.Publish.class)).satisfies(publish -> {
                assertThat(publish.closed()).isNotNull();
                assertThat(publish.closed().state()).isEqualTo(State.PUBLISHED);
                assertThat(publish.closed().version()).isEqualTo(2);
            });
            assertThat(published(decision)).extracting(ReportPublished::seenAt).containsExactly(NOW);
        }
    }

    @Nested
    class What_a_person_decided_stays {

        @Test
        void when_the_document_was_discarded() {
            happens(decide(Reading.held(List.of(NO_DATE), List.of(article(EAST_SUSSEX, null)))));
            HeldDocument held = known.held().find(DOCUMENT).orElseThrow();
            known.apply(held.decided(State.DISCARDED, "a person", "a joke", NOW));

            assertThat(decide(read(article(EAST_SUSSEX, MAY)))).isInstanceOf(Decision.AlreadyKnown.class);
        }

        @Test
        void when_the_machine_reads_the_document_otherwise() {
            known.apply(new ReportPublished(
                    DOCUMENT, 1, official(EAST_SUSSEX, Grade.GOOD, MAY), null, NOW, NOW, "a person", null));

            assertThat(decide(read(official(EAST_SUSSEX, Grade.INADEQUATE, MAY)))
                            .events())
                    .isEmpty();
        }
    }

    @Test
    void a_document_of_no_use_is_refused() {
        assertThat(decide(Reading.unreadable(new Reason("NOT_A_PDF", "it begins with '<'"))))
                .isEqualTo(new Decision.Refuse(
                        Reading.Status.UNREADABLE, List.of(new Reason("NOT_A_PDF", "it begins with '<'"))));
    }

    Decision decide(Reading reading) {
        return decide(DOCUMENT, reading, NOW);
    }

    Decision decide(DocumentId document, Reading reading, Instant receivedAt) {
        return deciding.on(new Submission(document, "text/plain", null, receivedAt, "a sender"), reading);
    }

    void happens(Decision decision) {
        assertThat(decision.events()).isNotEmpty();
        decision.events().forEach(known::apply);
    }

    void withdraw(DocumentId document, AuthorityRef authority, int revision) {
        known.apply(new ReportWithdrawn(document, revision, authority, "a person", "it was wrong", NOW));
    }

    static List<ReportPublished> published(Decision decision) {
        return decision.events().stream()
                .filter(ReportEvent.class::isInstance)
                .map(ReportPublished.class::cast)
                .toList();
    }

    static Reading read(Report... reports) {
        return Reading.read(List.of(reports));
    }

    static Report article(AuthorityRef authority, LocalDate publishedOn) {
        return report(authority, Basis.PRESS, null, Grade.GOOD, publishedOn);
    }

    static Report official(AuthorityRef authority, Grade overall, LocalDate publishedOn) {
        return report(authority, Basis.OFFICIAL, LocalDate.of(2019, 2, 25), overall, publishedOn);
    }

    static Report report(AuthorityRef authority, Basis basis, LocalDate start, Grade overall, LocalDate publishedOn) {
        return new Report(
                authority,
                "ILACS",
                start == null ? null : "ILACS-2018",
                Kind.FULL_INSPECTION,
                basis,
                start,
                start,
                start == null ? List.of() : List.of(new Period(start, start)),
                publishedOn,
                null,
                null,
                Map.of(Area.OVERALL, overall),
                null,
                List.of(new Evidence(Area.OVERALL, overall, 1, "made up for a test")));
    }

    static AuthorityRef ref(String anyId) {
        return new Authorities(ShippedAuthorities.load())
                .resolve(anyId)
                .orElseThrow()
                .ref();
    }
}
