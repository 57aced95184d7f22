package org.gradewatch.notification.post;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// A mail as the bytes that go out: what was signed is what is sent.
final class Wire extends SMTPMessage {

    private final byte[] signature;
    private final byte[] message;
    private BooleanSupplier mayEnd = () -> true;
    private boolean begun;
    private boolean heldBack;

    /// @param signature a header to put before the message; may be empty
    Wire(Session session, byte[] signature, byte[] message) {
        super(session);
        this.signature = signature;
        this.message = message;
    }

    /// @param question asked when all of it is written but the line with the dot that ends it
    void endOnlyIf(BooleanSupplier question) {
        mayEnd = question;
    }

    /// Whether it was let through to its end: until then the server cannot have taken it.
    boolean hasBegun() {
        return begun;
    }

    /// Whether it was not let through; the line is closed then.
    boolean isHeldBack() {
        return heldBack;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(signature);
        out.write(message);
        heldBack = !mayEnd.getAsBoolean();
        if (heldBack) {
            throw new IOException("held back before its end");
        }
        begun = true;
    }
}
