/// JWTs of an issuer that the operator trusts.
@NullMarked
package org.gradewatch.support.jwt;

import org.jspecify.annotations.NullMarked;
