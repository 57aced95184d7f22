/// A real PostgreSQL server beside this JVM, its files on disk.
@NullMarked
package org.gradewatch.standalone.database;

import org.jspecify.annotations.NullMarked;
