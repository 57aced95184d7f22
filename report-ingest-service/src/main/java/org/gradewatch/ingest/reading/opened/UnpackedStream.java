package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A stream that is unpacked only as far as its document's allowance goes, whatever it is packed
/// with and however often.
final class UnpackedStream extends COSStream {

    /// Text is in none of these, and decoding them costs what a picture costs.
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    /// No row of a predictor is as long; the library takes memory for one before it reads.
    private static final long LONGEST_ROW = 1 << 20;

    private final Allowance allowance;

    UnpackedStream(RandomAccessReadView packed, Allowance allowance) throws IOException {
        super(null, packed);
        this.allowance = allowance;
    }

    /// Always a list: of a single filter the library would unpack past us.
    @Override
    public COSBase getFilters() {
        COSBase filters = super.getFilters();
        if (filters instanceof COSName) {
            var one = new COSArray();
            one.add(filters);
            return one;
        }
        return filters;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        RandomAccessRead unpacked = createView();
        return new COSStream(null, new RandomAccessReadView(unpacked, 0, unpacked.length())).createInputStream();
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        RandomAccessRead unpacked = unpacked();
        CharacterRanges.check(unpacked);
        return unpacked;
    }

    private RandomAccessRead unpacked() throws IOException {
        Set<COSName> filters = filters();
        if (filters.isEmpty()) {
            return super.createView();
        }
        checkRows(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        InputStream packed = createRawInputStream();
        var unpacked = new Unpacked(getLength(), allowance);
        int index = 0;
        for (COSName filter : filters) {
            unpacked = new Unpacked(getLength(), allowance);
            FilterFactory.INSTANCE.getFilter(filter).decode(packed, unpacked, this, index, DecodeOptions.DEFAULT);
            packed = unpacked.again();
            index++;
        }
        return unpacked.view();
    }

    /// As the library takes them: each once.
    private Set<COSName> filters() throws IOException {
        var filters = new LinkedHashSet<COSName>();
        if (getFilters() instanceof COSArray all) {
            for (COSBase filter : all) {
                if (!(filter instanceof COSName name) || PICTURES.contains(name)) {
                    throw new IOException("a stream packed with " + filter);
                }
                filters.add(name);
            }
        }
        return filters;
    }

    private static void checkRows(COSBase parameters) throws IOException {
        if (parameters instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++) {
                if (all.getObject(i) instanceof COSDictionary one) {
                    checkRow(one);
                }
            }
        } else if (parameters instanceof COSDictionary one) {
            checkRow(one);
        }
    }

    private static void checkRow(COSDictionary parameters) throws IOException {
        double row = 1.0
                * parameters.getInt(COSName.COLUMNS, 1)
                * parameters.getInt(COSName.COLORS, 1)
                * parameters.getInt(COSName.BITS_PER_COMPONENT, 8)
                / 8;
        if (row < 0 || row > LONGEST_ROW) {
            throw new IOException("rows of %.0f bytes (expected: at most %d)".formatted(row, LONGEST_ROW));
        }
    }
}
