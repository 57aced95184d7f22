/// What has been published and held so far, rebuilt from the topics at every start.
@NullMarked
package org.gradewatch.ingest.known;

import org.jspecify.annotations.NullMarked;
