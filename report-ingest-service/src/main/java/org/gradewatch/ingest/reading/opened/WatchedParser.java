package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;

/// The library's parser, with streams that mind the allowance.
final class WatchedParser extends PDFParser {

    WatchedParser(WatchedBytes bytes, Allowance allowance) throws IOException {
        super(bytes);
        document = new WatchedDocument(allowance);
    }

    private final class WatchedDocument extends COSDocument {

        private final Allowance allowance;

        WatchedDocument(Allowance allowance) {
            super(WatchedParser.this);
            this.allowance = allowance;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new UnpackedStream(createRandomAccessReadView(start, length), allowance);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
