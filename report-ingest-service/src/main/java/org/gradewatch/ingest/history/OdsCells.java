package org.gradewatch.ingest.history;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gradewatch.ingest.structured.Rejected;
import org.jspecify.annotations.Nullable;

/// Counts the rows and columns of a spreadsheet's part up to the last that holds anything; programs
/// end their sheets with a million empty ones.
final class OdsCells {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private final XMLStreamReader xml;
    private long rows;
    private long emptyRows;
    private long columns;
    private long filledColumns;
    private long repeatedRows = 1;
    private boolean inCell;

    private OdsCells(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// @throws Rejected when there are too many, or the part brings definitions of its own
    static void check(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        new OdsCells(factory.createXMLStreamReader(new ByteArrayInputStream(part))).count();
    }

    private void count() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new Rejected("a document type (expected: none in a spreadsheet)");
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (inCell && !xml.isWhiteSpace()) {
                        filledColumns = columns;
                    }
                }
                default -> {}
            }
        }
    }

    private void begin(String element) {
        if (!TABLE.equals(xml.getNamespaceURI())) {
            return;
        }
        switch (element) {
            case "table" -> {
                rows = 0;
                emptyRows = 0;
            }
            case "table-row" -> {
                repeatedRows = times("number-rows-repeated");
                columns = 0;
                filledColumns = 0;
            }
            case "table-cell", "covered-table-cell" -> {
                inCell = true;
                columns += times("number-columns-repeated");
                if (xml.getAttributeValue(OFFICE, "value-type") != null) {
                    filledColumns = columns;
                }
            }
            default -> {}
        }
    }

    private void end(String element) {
        if (!TABLE.equals(xml.getNamespaceURI())) {
            return;
        }
        if (element.equals("table-cell") || element.equals("covered-table-cell")) {
            inCell = false;
        } else if (element.equals("table-row")) {
            endRow();
        }
    }

    private void endRow() {
        if (filledColumns == 0) {
            emptyRows += repeatedRows;
            return;
        }
        rows += emptyRows + repeatedRows;
        emptyRows = 0;
        if (rows > Grid.MOST_ROWS || filledColumns > Grid.MOST_COLUMNS) {
            throw new Rejected("more than %d rows or %d columns (expected: a smaller table)"
                    .formatted(Grid.MOST_ROWS, Grid.MOST_COLUMNS));
        }
    }

    private long times(String attribute) {
        @Nullable String times = xml.getAttributeValue(TABLE, attribute);
        try {
            return times == null ? 1 : Math.max(1, Integer.parseInt(times.strip()));
        } catch (NumberFormatException e) {
            throw new Rejected("%s: '%s' (expected: a number)".formatted(attribute, times));
        }
    }
}
