package org.gradewatch.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gradewatch.ingest.reading.Reading.Status;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Streams that a few bytes make enormous, wherever in a PDF they are unpacked.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BombsTest {

    private static final int LIMIT = 1024 * 1024;

    private final DocumentReader reader =
            Readers.withLimits(ReadingLimits.usual().withUnpacked(LIMIT).withTime(Duration.ofSeconds(10)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FlateDecode",
                "LZWDecode",
                "RunLengthDecode",
                "ASCII85Decode FlateDecode",
                "ASCIIHexDecode FlateDecode",
                "FlateDecode RunLengthDecode",
                "RunLengthDecode LZWDecode FlateDecode"
            })
    void in_a_page_s_content_are_too_large(String filters) {
        byte[] spaces = " ".repeat(3 * LIMIT).getBytes(ISO_8859_1);

        assertTooLarge(new RawPdf().packed(5, "", spaces, filters.split(" ")).bytes());
    }

    @Test
    void in_pieces_of_a_page_s_content_are_too_large_together() {
        RawPdf pdf = new RawPdf().object(3, "<</Type/Page/Parent 2 0 R/Contents[5 0 R 5 0 R 5 0 R]>>");

        assertTooLarge(pdf.packed(5, "", new byte[LIMIT / 2], "FlateDecode").bytes());
    }

    @Test
    void in_a_form_that_is_drawn_again_and_again_are_too_large() {
        byte[] pdf = RawPdf.of(RawPdf.TEXT + "/X Do ".repeat(50))
                .packed(6, "/Type/XObject/Subtype/Form", new byte[LIMIT / 10], "FlateDecode")
                .bytes();

        assertTooLarge(pdf);
    }

    @Test
    void in_a_stream_of_objects_are_too_large() {
        byte[] pdf = new RawPdf()
                .packed(5, "/Type/ObjStm/N 1/First 5", new byte[3 * LIMIT], "FlateDecode")
                .bytes();

        assertTooLarge(pdf);
    }

    @Test
    void in_a_table_of_objects_are_too_large() {
        String table = "/Type/XRef/Size 100000/W[1 4 2]/Root 1 0 R";
        RawPdf pdf = RawPdf.of(RawPdf.TEXT);
        int at = pdf.size();
        pdf.packed(9, table, new byte[3 * LIMIT], "FlateDecode").write("startxref\n" + at + "\n%%EOF\n");

        assertTooLarge(pdf.bytesWithoutTrailer());
    }

    @Test
    void in_a_font_are_too_large() {
        byte[] pdf = RawPdf.of(RawPdf.TEXT)
                .object(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>")
                .packed(7, "", new byte[3 * LIMIT], "FlateDecode")
                .bytes();

        assertTooLarge(pdf);
    }

    @Test
    void of_one_row_that_is_longer_than_any_memory_are_no_text() {
        byte[] pdf = new RawPdf()
                .stream(5, "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 4>>", new byte[99])
                        .bytes();

        assertThat(reader.read(pdf, null, null).reasons()).extracting("code").containsExactly("NO_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITTFaxDecode", "DCTDecode", "JPXDecode", "JBIG2Decode"})
    void that_are_pictures_where_text_should_be_are_no_text(String filter) {
        byte[] pdf = new RawPdf()
                .stream(5, "/Filter/" + filter + "/DecodeParms<</Columns 60000/Rows 60000/K -1>>", new byte[1000])
                        .bytes();

        assertThat(reader.read(pdf, null, null).reasons()).extracting("code").containsExactly("NO_TEXT");
    }

    private void assertTooLarge(byte[] pdf) {
        Reading reading = reader.read(pdf, "application/pdf", null);
        assertThat(reading.reasons()).extracting("code").containsExactly("TOO_LARGE");
        assertThat(reading.status()).isEqualTo(Status.UNREADABLE);
    }
}
