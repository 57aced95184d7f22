package org.gradewatch.ingest.reading.opened;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// What the library throws at strangers' bytes, as the reason that we give.
final class Broken {

    private Broken() {}

    /// @throws Unreadable when the step fails over the bytes
    static <T> T unless(Step<T> step) {
        try {
            return step.take();
        } catch (Unreadable | Deadline.Passed e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new Unreadable("ENCRYPTED", "it can be opened only with a password");
        } catch (StackOverflowError e) {
            throw new Unreadable("BROKEN_PDF", "its objects are nested too deeply");
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("BROKEN_PDF", "it begins like a PDF, but: " + e.getMessage());
        }
    }

    interface Step<T> {
        T take() throws IOException;
    }
}
