/// The documents themselves, each under the hash of its bytes.
@NullMarked
package org.gradewatch.ingest.store;

import org.jspecify.annotations.NullMarked;
