/// Articles and councils' own releases: only what the text says of the news that it brings.
@NullMarked
package org.gradewatch.ingest.reading.press;

import org.jspecify.annotations.NullMarked;
