package org.gradewatch.rating.memory;

import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.jspecify.annotations.Nullable;

/// All documents of an authority name it, nearly always in the same words, and are read one after
/// the other: what has the same bytes as the last one is the last one.
final class AuthorityForm implements Form<AuthorityRef> {

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Read(byte[] bytes, AuthorityRef authority) {}

    /// Any thread may put its own here; each of them is whole.
    private @Nullable Read last;

    @Override
    public void write(Pen pen, AuthorityRef authority) {
        pen.text(authority.id().value());
        pen.text(authority.urn());
        pen.text(authority.gss());
        pen.text(authority.laCode());
        pen.text(authority.slug());
        pen.text(authority.name());
        pen.text(authority.region());
        pen.text(authority.type());
        pen.day(authority.openedOn());
    }

    @Override
    public AuthorityRef read(Scan scan) {
        Read before = last;
        if (before != null && scan.comesWith(before.bytes())) {
            return before.authority();
        }
        int place = scan.place();
        var authority = new AuthorityRef(
                new AuthorityId(scan.text()),
                scan.textIfAny(),
                scan.textIfAny(),
                scan.textIfAny(),
                scan.text(),
                scan.text(),
                scan.text(),
                scan.text(),
                scan.dayIfAny());
        last = new Read(scan.since(place), authority);
        return authority;
    }
}
