/// The form on which a person says what a held document says: as it is shown, and as it comes back.
@NullMarked
package org.gradewatch.ingest.held.form;

import org.jspecify.annotations.NullMarked;
