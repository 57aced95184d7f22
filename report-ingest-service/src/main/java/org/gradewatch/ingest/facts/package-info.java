/// The facts that ship with the product.
@NullMarked
package org.gradewatch.ingest.facts;

import org.jspecify.annotations.NullMarked;
