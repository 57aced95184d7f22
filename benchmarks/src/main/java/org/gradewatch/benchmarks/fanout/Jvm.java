package org.gradewatch.benchmarks.fanout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process whose time of processor is its own.
final class Jvm implements AutoCloseable {

    private final Process process;
    private final Path screen;

    private Jvm(Process process, Path screen) {
        this.process = process;
        this.screen = screen;
        // Also when the benchmark itself is ended.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /// @param screen the file that gets all it says
    static Jvm start(Class<?> main, Path screen, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=org/gradewatch/benchmarks/topology/warnings-only.xml"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return run(screen, command);
    }

    static Jvm run(Path screen, List<String> command) {
        try {
            return new Jvm(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.to(screen.toFile()))
                            .start(),
                    screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Seconds of all processors since its start.
    double processor() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String said() {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
