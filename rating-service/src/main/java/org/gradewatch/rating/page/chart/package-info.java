/// Out of days and counts come the numbers that pictures are drawn from.
@NullMarked
package org.gradewatch.rating.page.chart;

import org.jspecify.annotations.NullMarked;
