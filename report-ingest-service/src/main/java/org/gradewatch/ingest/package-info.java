/// Documents in, facts about reports out: published, or held for a person to decide.
@NullMarked
package org.gradewatch.ingest;

import org.jspecify.annotations.NullMarked;
