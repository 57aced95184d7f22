package org.gradewatch.standalone.token;

import picocli.CommandLine.Command;

/// `gradewatch token`: who may do more than read.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Give access tokens to people and programs, and take them away. Running services notice within"
                + " two seconds.",
        subcommands = {CreateCommand.class, ListCommand.class, RevokeCommand.class})
public final class TokenCommand {}
