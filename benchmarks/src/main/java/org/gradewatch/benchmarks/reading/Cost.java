package org.gradewatch.benchmarks.reading;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What a run took. On a machine that others use too, the processor's time says more of one worker
/// than the clock.
///
/// @param seconds by the clock
/// @param processor seconds of all processors, those of the garbage collector too
record Cost(double seconds, double processor) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Cost of(Runnable run) {
        long started = System.nanoTime();
        long used = SYSTEM.getProcessCpuTime();
        run.run();
        return new Cost((System.nanoTime() - started) / 1e9, (SYSTEM.getProcessCpuTime() - used) / 1e9);
    }

    @Override
    public String toString() {
        return "%.2f s (%.2f s of processor)".formatted(seconds, processor);
    }
}
