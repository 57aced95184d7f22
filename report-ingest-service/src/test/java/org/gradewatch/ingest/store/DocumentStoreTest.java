package org.gradewatch.ingest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.gradewatch.model.DocumentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentStoreTest {

    static final byte[] DOCUMENT = "a document".getBytes(UTF_8);
    static final DocumentId ID = DocumentId.of(DOCUMENT);

    @TempDir
    Path folder;

    DocumentStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DocumentStore(folder);
    }

    @Nested
    class A_document {

        @Test
        void is_found_under_its_id_once_it_is_kept() throws IOException {
            arrive(true);

            assertThat(store.read(ID))
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(DOCUMENT));
            assertThat(folder.resolve("incoming")).isEmptyDirectory();
        }

        @Test
        void leaves_nothing_behind_when_it_is_not_kept() throws IOException {
            arrive(false);

            assertThat(store.read(ID)).isEmpty();
            assertThat(folder.resolve("incoming")).isEmptyDirectory();
        }

        @Test
        void may_arrive_twice() throws IOException {
            arrive(true);
            arrive(true);

            assertThat(store.read(ID)).isPresent();
        }

        @Test
        void is_gone_when_it_was_deleted_even_twice() throws IOException {
            arrive(true);
            store.delete(ID);
            store.delete(ID);

            assertThat(store.read(ID)).isEmpty();
        }
    }

    @Test
    void what_a_killed_process_left_half_arrived_is_deleted_after_a_day() throws IOException {
        Path old = Files.createFile(folder.resolve("incoming/arriving-old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createFile(folder.resolve("incoming/arriving-young"));

        new DocumentStore(folder);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Nested
    class An_upload {

        @Test
        void arrives_as_it_was_sent() throws IOException {
            try (Arrival arrival = uploads(10).receive(body("a docu", "ment"))) {
                assertThat(arrival.bytes()).isEqualTo(DOCUMENT);
            }
        }

        @Test
        void is_refused_as_soon_as_it_is_too_large_and_leaves_nothing() {
            assertThatThrownBy(() -> uploads(9).receive(body("a docu", "ment")))
                    .isInstanceOf(ResponseStatusException.class)
                    .hasMessageContaining("413")
                    .hasMessageContaining("at most 9");
            assertThat(folder.resolve("incoming")).isEmptyDirectory();
        }

        @Test
        void is_refused_when_it_is_empty_or_stops_in_the_middle() {
            assertThatThrownBy(() -> uploads(9).receive(Flux.empty())).hasMessageContaining("empty");
            assertThatThrownBy(() -> uploads(9).receive(body("a doc").concatWith(Flux.never())))
                    .hasMessageContaining("408");
            assertThat(folder.resolve("incoming")).isEmptyDirectory();
        }

        Uploads uploads(long largest) {
            return new Uploads(store, DataSize.ofBytes(largest), Duration.ofMillis(200));
        }

        static Flux<DataBuffer> body(String... parts) {
            return Flux.just(parts).map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(UTF_8)));
        }
    }

    void arrive(boolean keep) throws IOException {
        try (Arrival arrival = store.arrival()) {
            Files.write(arrival.file(), DOCUMENT);
            if (keep) {
                store.keep(DocumentId.of(arrival.bytes()), arrival);
            }
        }
    }
}
