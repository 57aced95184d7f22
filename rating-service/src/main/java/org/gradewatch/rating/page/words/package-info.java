/// What every page about the register says alike: days, places, and where a judgement comes from.
@NullMarked
package org.gradewatch.rating.page.words;

import org.jspecify.annotations.NullMarked;
