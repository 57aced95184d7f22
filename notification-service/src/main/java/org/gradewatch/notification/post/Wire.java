package org.gradewatch.notification.post;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// A mail as the bytes that go out: what was signed is what is sent.
final class Wire extends SMTPMessage {

    private final byte[] signature;
    private final byte[] message;
    private boolean begun;

    /// @param signature a header to put before the message; may be empty
    Wire(Session session, byte[] signature, byte[] message) {
        super(session);
        this.signature = signature;
        this.message = message;
    }

    /// Whether any of it went out: until then the server cannot have taken it.
    boolean hasBegun() {
        return begun;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        begun = true;
        out.write(signature);
        out.write(message);
    }
}
