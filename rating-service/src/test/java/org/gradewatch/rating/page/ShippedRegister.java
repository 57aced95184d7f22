package org.gradewatch.rating.page;

import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.ShippedHistory;
import org.gradewatch.rating.Telling;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.register.Register;

/// The register as it is after the first start: all authorities and all outcomes that are shipped.
public final class ShippedRegister {

    public final Register register = new Register(KnownRegister.TODAY);
    public final ChangeLog changes = new ChangeLog();

    public ShippedRegister() {
        ShippedHistory.authorities().forEach(register::put);
        var telling = new Telling();
        ShippedHistory.all().forEach(telling::after);
        ShippedHistory.authorities().forEach(authority -> {
            var rating = telling.ratingIfAny(authority.ref());
            if (rating != null) {
                register.put(rating);
            }
        });
        telling.announced().forEach(changes::add);
    }
}
