package org.gradewatch.standalone;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Fresh secrets of a run.
final class Secrets {

    private Secrets() {}

    static String fresh() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
