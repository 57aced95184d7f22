/// A real Kafka broker inside this JVM, its log on disk.
@NullMarked
package org.gradewatch.standalone.broker;

import org.jspecify.annotations.NullMarked;
