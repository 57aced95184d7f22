package org.gradewatch.standalone;

import org.gradewatch.ingest.command.HistoryCommand;
import org.gradewatch.ingest.command.ReadCommand;
import org.gradewatch.ingest.command.SubmitCommand;
import org.gradewatch.standalone.listen.ListenCommand;
import org.gradewatch.standalone.token.TokenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `gradewatch`.
@Command(
        name = "gradewatch",
        mixinStandardHelpOptions = true,
        version = "Gradewatch 0.1.0",
        description = "Reads Ofsted's inspection reports on children's services and tells followers what changed.",
        subcommands = {
            RunCommand.class,
            ReadCommand.class,
            SubmitCommand.class,
            HistoryCommand.class,
            RebuildCommand.class,
            RedriveCommand.class,
            TokenCommand.class,
            ListenCommand.class
        })
public final class Gradewatch {

    private Gradewatch() {}

    public static void main(String[] args) {
        // Logging is set up once, for the command that runs; the services must not set it up anew.
        boolean run = args.length > 0 && args[0].equals("run");
        System.setProperty("logback.configurationFile", run ? "logback-run.xml" : "logback-command.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(new CommandLine(new Gradewatch()).execute(args));
    }
}
