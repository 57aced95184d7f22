/// How the events of [org.gradewatch.model] travel: topics, serializers, CloudEvents headers.
@NullMarked
package org.gradewatch.wire;

import org.jspecify.annotations.NullMarked;
