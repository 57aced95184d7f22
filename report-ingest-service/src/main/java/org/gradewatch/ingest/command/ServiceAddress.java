package org.gradewatch.ingest.command;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The address of a service, checked where it is given.
final class ServiceAddress implements ITypeConverter<URI> {

    @Override
    public URI convert(String given) {
        try {
            URI address = URI.create(given.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new TypeConversionException("'%s' (expected: an address such as http://localhost:8081)".formatted(given));
    }
}
