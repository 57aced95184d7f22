package org.gradewatch.ingest.receive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaTypesTest {

    @Test
    void a_pdf_is_kept_whatever_its_sender_says() {
        MediaType type = MediaTypes.of("%PDF-1.7 and so on".getBytes(US_ASCII), MediaType.TEXT_PLAIN);

        assertThat(type).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(MediaTypes.isKept(type)).isTrue();
    }

    @Test
    void of_other_documents_the_sender_is_believed() {
        assertThat(MediaTypes.of("Ofsted".getBytes(US_ASCII), MediaType.TEXT_PLAIN))
                .isEqualTo(MediaType.TEXT_PLAIN);
        assertThat(MediaTypes.isKept(MediaType.TEXT_PLAIN)).isFalse();
    }
}
