package org.gradewatch.standalone.token;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `90d`
final class Lifetime implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([mhd])");

    @Override
    public Duration convert(String value) {
        Matcher given = FORM.matcher(value);
        if (!given.matches()) {
            throw new TypeConversionException(
                    "'%s' (expected: a number of minutes, hours or days, such as 30m, 12h, 90d)".formatted(value));
        }
        long number = Long.parseLong(given.group(1));
        return switch (given.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
