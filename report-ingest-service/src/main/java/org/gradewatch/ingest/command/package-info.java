/// What the command line does with documents, without any broker.
@NullMarked
package org.gradewatch.ingest.command;

import org.jspecify.annotations.NullMarked;
