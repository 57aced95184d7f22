package org.gradewatch.standalone;

/// The one screen that a run shows.
final class Screen {

    private Screen() {}

    static String of(RunPlan plan) {
        String dataOption = plan.data().endsWith("data") ? "" : " --data " + plan.data();
        String urlOption = plan.ports().ingest() == 8081 ? "" : " --url " + plan.ingestAddress();
        return """

            Gradewatch is running.

              The register         %s
              Follow an authority  %s/follow
              Documents that wait  %s/held-documents  (sign in with the token below)
              Send a report        ./gradewatch submit REPORT.pdf --published-on 2026-01-31%s%s
              Mail                 %s
              Kafka                localhost:%d  (topic gradewatch.rating-changes)
              Metrics              /actuator/prometheus on ports %d, %d, %d
              Token                %s
              Everything is in     %s  (log: logs/gradewatch.log)

            Stop with Ctrl-C; the next start goes on where this one ended.\
            """.formatted(
                        plan.registerAddress(),
                        plan.notificationAddress(),
                        plan.ingestAddress(),
                        urlOption,
                        dataOption,
                        plan.smtp() == null ? plan.data().resolve("outbox") + "/*.eml" : "goes to " + plan.smtp(),
                        plan.ports().kafka(),
                        plan.ports().register(),
                        plan.ports().ingest(),
                        plan.ports().notification(),
                        plan.data().resolve("token"),
                        plan.data());
    }
}
