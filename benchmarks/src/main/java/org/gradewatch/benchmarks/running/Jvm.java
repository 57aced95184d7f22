package org.gradewatch.benchmarks.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process whose time of processor is its own.
public final class Jvm implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(60);

    private final Process process;
    private final Path screen;

    private Jvm(Process process, Path screen) {
        this.process = process;
        this.screen = screen;
        // Also when the benchmark itself is ended.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /// @param screen the file that gets all it says
    public static Jvm start(Class<?> main, Path screen, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=org/gradewatch/benchmarks/running/warnings-only.xml"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return run(screen, command);
    }

    public static Jvm run(Path screen, List<String> command) {
        try {
            Files.createDirectories(screen.toAbsolutePath().getParent());
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
    public double processor() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /// The most that it ever held, stores outside the heap too; 0 where the system does not tell.
    public long megabytesHeld() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                            .sum()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String said() {
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
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
