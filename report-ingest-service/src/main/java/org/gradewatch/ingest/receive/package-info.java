/// Documents that are sent to us, and the answers that their senders get.
@NullMarked
package org.gradewatch.ingest.receive;

import org.jspecify.annotations.NullMarked;
