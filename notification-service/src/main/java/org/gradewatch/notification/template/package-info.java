/// Pages and mails made from a template and values, every value escaped.
@NullMarked
package org.gradewatch.notification.template;

import org.jspecify.annotations.NullMarked;
