/// What several benchmarks run: processes of their own, and in one of them the notification
/// service, which is told made-up changes.
@NullMarked
package org.gradewatch.benchmarks.running;

import org.jspecify.annotations.NullMarked;
