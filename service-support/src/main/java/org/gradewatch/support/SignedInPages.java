package org.gradewatch.support;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Pages that only a person who [signed in][SignIn] sees. Nowhere else in a service is a token's
/// cookie good for anything.
///
/// @param path of the first of them; the others lie below it
/// @param scope that the token needs
public record SignedInPages(String path, String scope) {

    private static final String SIGN_IN = "/sign-in";

    boolean hold(ServerHttpRequest request) {
        String asked = request.getPath().pathWithinApplication().value();
        return asked.equals(path) || asked.startsWith(path + "/");
    }

    /// Whether a person asks: with a browser, and without a token of a program's.
    boolean areAskedFor(ServerHttpRequest request) {
        return hold(request) && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION) && wantsPage(request);
    }

    /// Where to sign in, and to come back from.
    URI signIn(ServerHttpRequest request) {
        URI asked = request.getURI();
        String to = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        return URI.create(SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    private static boolean wantsPage(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
