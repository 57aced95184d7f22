/// One change brought to many endpoints, against a client that does nothing but sign and send the
/// same bytes; and how soon each endpoint has a change when they come steadily.
@NullMarked
package org.gradewatch.benchmarks.webhooks;

import org.jspecify.annotations.NullMarked;
