/// Mails handed to an SMTP server over connections that stay open, and what the server said.
@NullMarked
package org.gradewatch.notification.post;

import org.jspecify.annotations.NullMarked;
