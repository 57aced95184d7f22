/// How fast reports are folded into ratings, beside a bare Kafka Streams topology that keeps and
/// writes as many bytes.
@NullMarked
package org.gradewatch.benchmarks.topology;

import org.jspecify.annotations.NullMarked;
