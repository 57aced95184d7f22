package org.gradewatch.notification.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.gradewatch.model.AuthorityRef;

/// Why somebody gets a mail: what of the authority they follow, in words.
final class Because {

    private Because() {}

    static String words(List<String> ways, AuthorityRef authority) {
        return ways.isEmpty()
                ? authority.name()
                : ways.stream().sorted().map(way -> words(way, authority)).collect(Collectors.joining(" and "));
    }

    private static String words(String way, AuthorityRef authority) {
        return switch (way) {
            case "ENGLAND" -> "all of England";
            case "REGION" -> "the region " + authority.region();
            case "TYPE" -> "every " + authority.type().replace('_', ' ');
            default -> authority.name();
        };
    }
}
