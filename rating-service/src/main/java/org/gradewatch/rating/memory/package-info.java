/// How what is kept of an authority between two reports is written: in few bytes and quick to read,
/// for all of it is read again with every report.
@NullMarked
package org.gradewatch.rating.memory;

import org.jspecify.annotations.NullMarked;
