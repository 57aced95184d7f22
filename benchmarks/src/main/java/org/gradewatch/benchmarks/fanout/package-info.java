/// One change told to many people, against a client that does nothing but write, sign and send the
/// same mails.
@NullMarked
package org.gradewatch.benchmarks.fanout;

import org.jspecify.annotations.NullMarked;
