/// A mail server that keeps every message as a file.
@NullMarked
package org.gradewatch.standalone.mail;

import org.jspecify.annotations.NullMarked;
