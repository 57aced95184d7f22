/// Everything that was announced, in sequence, for those who follow: pages, a stream, a feed.
@NullMarked
package org.gradewatch.rating.following;

import org.jspecify.annotations.NullMarked;
