package org.gradewatch.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradewatch.ingest.reading.Reading.Status;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that no honest program writes. "Opened" means that the text beside the trap was read:
/// it is no report, and so nothing, but not unreadable.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostilePdfTest {

    private static final Duration TIME = Duration.ofSeconds(30);

    private final DocumentReader reader =
            Readers.withLimits(ReadingLimits.usual().withTime(TIME).withUnpacked(1024 * 1024));

    @Nested
    class Pages {

        @Test
        void without_text_are_said_to_be_pictures() {
            assertUnreadable(RawPdf.of("10 10 200 200 re f").bytes(), "NO_TEXT");
        }

        @Test
        void are_too_many() {
            assertUnreadable(pages("/Count 10000"), "TOO_LONG");
        }

        @Test
        void are_too_many_though_their_count_says_1() {
            assertUnreadable(pages("/Count 1"), "TOO_LONG");
        }

        @Test
        void are_fewer_than_their_count_says() {
            assertOpened(RawPdf.of(RawPdf.TEXT)
                    .object(2, "<</Type/Pages/Kids[3 0 R]/Count 200>>")
                    .bytes());
        }

        @Test
        void are_in_a_tree_that_goes_in_circles() {
            byte[] pdf = RawPdf.of(RawPdf.TEXT)
                    .object(2, "<</Type/Pages/Kids[2 0 R 7 0 R 3 0 R]/Count 1>>")
                    .object(7, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 7 0 R]/Count 1>>")
                    .bytes();
            assertOpened(pdf);
        }

        @Test
        void are_in_a_tree_that_is_all_depth() {
            int depth = 20_000;
            RawPdf pdf = RawPdf.of(RawPdf.TEXT).object(2, "<</Type/Pages/Kids[100 0 R]/Count 1>>");
            for (int i = 100; i < 100 + depth; i++) {
                pdf.object(i, "<</Type/Pages/Kids[%d 0 R]/Count 1>>".formatted(i + 1));
            }
            assertAnswered(pdf.object(100 + depth, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                    .bytes());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[0 0 1e38 1e38]",
                    "[0 0 0 0]",
                    "[NaN NaN NaN NaN]",
                    "[-1e30 0 1 1]",
                    "[(a) /b null []]",
                    " 17"
                })
        void are_of_no_size_that_there_is(String box) {
            assertOpened(RawPdf.of(RawPdf.TEXT)
                    .object(
                            3,
                            "<</Type/Page/Parent 2 0 R/MediaBox" + box
                                    + "/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>")
                    .bytes());
        }

        @Test
        void hold_millions_of_letters() {
            assertUnreadable(
                    RawPdf.of("BT /F 1 Tf " + "(aaaaaaaaaaaaaaaa) Tj ".repeat(8000) + "ET")
                            .bytes(),
                    "TOO_LONG");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1e38 0 0 1e38 1e38 1e38 Tm", "NaN 0 0 NaN 0 0 Tm", "0 0 0 0 0 0 Tm", "-1e-40 TL", "1e38 Tc"
                })
        void place_their_text_nowhere(String where) {
            assertOpened(RawPdf.of("BT /F 12 Tf " + where + " (Children are helped early.) Tj ET")
                    .bytes());
        }

        private byte[] pages(String count) {
            RawPdf pdf = RawPdf.of(RawPdf.TEXT);
            for (int i = 100; i < 10_100; i++) {
                pdf.object(i, "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>");
            }
            String kids = IntStream.range(100, 10_100).mapToObj(i -> i + " 0 R").collect(Collectors.joining(" "));
            return pdf.object(2, "<</Type/Pages" + count + "/Kids[" + kids + "]>>")
                    .bytes();
        }
    }

    @Nested
    class Nesting {

        @ParameterizedTest
        @ValueSource(strings = {"[", "<</A", "[<</A["})
        void of_objects_ends_with_an_answer(String opening) {
            assertAnswered(RawPdf.of(RawPdf.TEXT)
                    .object(
                            3,
                            "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>/X"
                                    + opening.repeat(100_000) + ">>")
                    .bytes());
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "<</A", "q ", "BT ", "/A BMC ", "("})
        void of_a_page_s_content_ends_with_an_answer(String opening) {
            assertAnswered(RawPdf.of(RawPdf.TEXT + opening.repeat(50_000)).bytes());
        }

        @Test
        void of_a_form_in_itself_is_cut_off() {
            assertOpened(RawPdf.of(RawPdf.TEXT + "/X Do").stream(
                            6, "/Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>", bytes("/X Do"))
                    .bytes());
        }

        @Test
        void of_forms_that_draw_each_other_many_times_runs_out_of_time() {
            RawPdf pdf = RawPdf.of(RawPdf.TEXT + "/X Do");
            for (int i = 6; i < 30; i++) {
                pdf.stream(
                        i,
                        "/Type/XObject/Subtype/Form/Resources<</Font<</F 4 0 R>>/XObject<</X %d 0 R>>>>"
                                .formatted(i + 1),
                        bytes("/X Do ".repeat(20)));
            }
            byte[] maze =
                    pdf.stream(30, "/Type/XObject/Subtype/Form", bytes("q Q")).bytes();
            var hurried = Readers.withLimits(ReadingLimits.usual().withTime(Duration.ofSeconds(1)));

            assertThat(hurried.read(maze, null, null).reasons())
                    .extracting("code")
                    .containsExactly("OUT_OF_TIME");
        }
    }

    @Nested
    class References {

        @ParameterizedTest
        @ValueSource(strings = {"5 0 R", "7 0 R", "[5 0 R 7 0 R]", "3 0 R", "99 0 R"})
        void that_lead_nowhere_end_with_an_answer(String contents) {
            assertAnswered(new RawPdf().object(5, contents).object(7, "5 0 R").bytes());
        }

        @Test
        void of_a_length_to_its_own_stream_are_not_followed() {
            byte[] content = bytes(RawPdf.TEXT);
            String stream = "<</Length 5 0 R>>\nstream\n" + new String(content, ISO_8859_1) + "\nendstream";
            assertAnswered(new RawPdf().object(5, stream).bytes());
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 3, 1_000_000, Integer.MAX_VALUE})
        void of_a_length_that_lies_are_not_believed(int length) {
            assertAnswered(new RawPdf()
                    .object(5, "<</Length " + length + ">>\nstream\n" + RawPdf.TEXT + "\nendstream")
                    .bytes());
        }
    }

    @Nested
    class Fonts {

        @ParameterizedTest
        @ValueSource(strings = {"Type1/FontFile", "TrueType/FontFile2", "Type1/FontFile3", "MMType1/FontFile"})
        void that_are_noise_are_done_without(String kind) {
            String[] names = kind.split("/");
            byte[] noise = new byte[20_000];
            new Random(7).nextBytes(noise);
            assertAnswered(RawPdf.of(RawPdf.TEXT)
                    .object(4, "<</Type/Font/Subtype/%s/BaseFont/ABCDEF+Own/FontDescriptor 7 0 R>>".formatted(names[0]))
                    .object(7, "<</Type/FontDescriptor/FontName/ABCDEF+Own/Flags 4/%s 8 0 R>>".formatted(names[1]))
                    .stream(8, "/Subtype/Type1C", noise)
                    .bytes());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "4 0 R",
                    "null",
                    "(x)",
                    "<</Type/Font>>",
                    "<</Type/Font/Subtype/Type0/DescendantFonts[4 0 R]>>"
                })
        void that_are_none_end_with_an_answer(String font) {
            assertAnswered(RawPdf.of(RawPdf.TEXT).object(4, font).bytes());
        }

        @Test
        void with_a_range_of_thousands_of_millions_of_characters_are_too_large() {
            byte[] table = bytes("1 begincodespacerange <00000000> <7fffffff> endcodespacerange\n"
                    + "1 beginbfrange <00000000> <7fffffff> <00000000> endbfrange");
            byte[] pdf = RawPdf.of(RawPdf.TEXT)
                    .object(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>")
                    .stream(7, "", table)
                    .bytes();
            assertUnreadable(pdf, "TOO_LARGE");
        }
    }

    @Test
    void a_pdf_that_opens_without_a_password_is_read_whatever_its_author_forbids() {
        Reading reading = read(PrintedReport.of2023().pdf("owner", ""));
        assertThat(reading.status()).isEqualTo(Status.READ);
    }

    @Test
    void an_enormous_picture_is_not_looked_at() {
        byte[] pdf = RawPdf.of(RawPdf.TEXT + "/X Do")
                .packed(
                        6,
                        "/Type/XObject/Subtype/Image/Width 200000/Height 200000/BitsPerComponent"
                                + " 8/ColorSpace/DeviceRGB",
                        new byte[20_000_000],
                        "FlateDecode")
                .bytes();
        assertOpened(pdf);
    }

    @Test
    void a_large_pdf_is_opened_and_a_larger_one_is_not() {
        byte[] pdf = RawPdf.of(RawPdf.TEXT).stream(90, "", new byte[49 * 1024 * 1024])
                .bytes();
        assertThat(Readers.READER.read(pdf, null, null).status()).isEqualTo(Status.NOTHING);
        assertUnreadable(Arrays.copyOf(pdf, 50 * 1024 * 1024 + 1), "TOO_LARGE");
    }

    private Reading read(byte[] pdf) {
        long started = System.nanoTime();
        Reading reading = reader.read(pdf, "application/pdf", null);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(TIME.plusSeconds(60));
        return reading;
    }

    private void assertOpened(byte[] pdf) {
        Reading reading = read(pdf);
        assertThat(reading.status()).as(reading.reasons().toString()).isEqualTo(Status.NOTHING);
    }

    private void assertUnreadable(byte[] pdf, String code) {
        Reading reading = read(pdf);
        assertThat(reading.status()).isEqualTo(Status.UNREADABLE);
        assertThat(reading.reasons()).extracting("code").containsExactly(code);
    }

    /// Whatever it is, it is no report, and no bug of ours.
    private void assertAnswered(byte[] pdf) {
        Reading reading = read(pdf);
        assertThat(reading.status()).isIn(Status.NOTHING, Status.UNREADABLE);
        assertThat(reading.reasons()).extracting("code").doesNotContain("READING_FAILED");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
