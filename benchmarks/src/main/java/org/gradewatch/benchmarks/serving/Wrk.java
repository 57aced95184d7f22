package org.gradewatch.benchmarks.serving;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One run of `wrk`, a client that is not ours, in a process of its own.
///
/// @param perSecond answers
/// @param ninetyNine the 99th percentile of their times, as wrk writes it
/// @param processor microseconds of this process's processors for each
record Wrk(double perSecond, String ninetyNine, double processor) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("99%\\s+(\\S+)");

    static Wrk run(int port, String path, int connections, int seconds) {
        long used = SYSTEM.getProcessCpuTime();
        String said = said(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "http://localhost:" + port + path.replace(" ", "%20"));
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(path + " was not answered as it should be:\n" + said);
        }
        double perSecond = Double.parseDouble(found(RATE, said));
        double processor = (SYSTEM.getProcessCpuTime() - used) / 1e3 / (perSecond * seconds);
        return new Wrk(perSecond, found(LATENCY, said), processor);
    }

    private static String said(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException("wrk cannot be started (expected: it is installed)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said something else:\n" + said);
        }
        return matcher.group(1);
    }
}
