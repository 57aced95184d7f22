/// The text of a held document with the places marked from which its findings come.
@NullMarked
package org.gradewatch.ingest.held.marked;

import org.jspecify.annotations.NullMarked;
