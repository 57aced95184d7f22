/// What others may rely on, as files: the AsyncAPI document and the schemas of all events.
@NullMarked
package org.gradewatch.rating.contract;

import org.jspecify.annotations.NullMarked;
