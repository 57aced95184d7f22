/// The addresses that mails carry, with the tokens in them that nobody else can make.
@NullMarked
package org.gradewatch.notification.link;

import org.jspecify.annotations.NullMarked;
