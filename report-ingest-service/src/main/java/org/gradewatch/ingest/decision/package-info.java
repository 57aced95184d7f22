/// What is to be done with a document that was read: the rules, free of Kafka and of files.
@NullMarked
package org.gradewatch.ingest.decision;

import org.jspecify.annotations.NullMarked;
