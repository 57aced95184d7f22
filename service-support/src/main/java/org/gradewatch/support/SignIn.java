package org.gradewatch.support;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/// Lets a person in with a token, the same that a program sends.
///
/// Whoever guesses is counted and logged as a program is, and could as well guess there: what
/// stands in the way is that a token has 256 random bits.
public final class SignIn {

    private static final Pattern FORM = Pattern.compile("[\\w.~+/-]+=*");
    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[\\w\\-.~/?=&%+:,@!;]{0,2000}");

    private final Bearers bearers;
    private final Refusals refusals;
    private final SignedInPages pages;

    SignIn(Bearers bearers, Refusals refusals, SignedInPages pages) {
        this.bearers = bearers;
        this.refusals = refusals;
        this.pages = pages;
    }

    /// What became of it.
    public sealed interface Outcome {

        /// @param cookie that goes on with the answer
        record Welcome(ResponseCookie cookie) implements Outcome {}

        record Unknown() implements Outcome {}

        /// More than a browser keeps.
        record TooLong() implements Outcome {}

        /// Whoever issues such tokens does not answer.
        record NotNow() implements Outcome {}

        /// The form is not ours: somebody wants a person to act under another's name.
        record CrossSite() implements Outcome {}
    }

    public Mono<Outcome> with(@Nullable String typed, ServerHttpRequest request) {
        if (!isFromOwnPage(request)) {
            return Mono.just(new Outcome.CrossSite());
        }
        String token = typed == null ? "" : typed.strip();
        if (token.length() > TokenCookie.LONGEST) {
            return Mono.just(new Outcome.TooLong());
        }
        if (!FORM.matcher(token).matches()) {
            refusals.count(Refusal.MALFORMED, "signing in", request);
            return Mono.just(new Outcome.Unknown());
        }
        return bearers.authenticate(new BearerTokenAuthenticationToken(token))
                .<Outcome>map(_ -> new Outcome.Welcome(TokenCookie.holding(token, pages, request)))
                .onErrorResume(AuthenticationException.class, why -> Mono.just(refused(why, request)));
    }

    /// Whether a form may be acted upon; who was refused is counted.
    public boolean isFromOwnPage(ServerHttpRequest request) {
        boolean own = OwnOrigin.sent(request);
        if (!own) {
            refusals.count(Refusal.CROSS_SITE, "a form, but not of ours", request);
        }
        return own;
    }

    /// Takes the cookie away.
    public ResponseCookie out(ServerHttpRequest request) {
        return TokenCookie.gone(pages, request);
    }

    /// Where to go afterwards: only a path of our own is followed, for an address that leads
    /// elsewhere would make our page vouch for a stranger's.
    public static URI ownPath(@Nullable String to, String otherwise) {
        try {
            return URI.create(to != null && OWN_PATH.matcher(to).matches() && !to.contains("//") ? to : otherwise);
        } catch (IllegalArgumentException e) {
            return URI.create(otherwise);
        }
    }

    private Outcome refused(AuthenticationException why, ServerHttpRequest request) {
        Refusal refusal = Refusal.of(why);
        refusals.count(refusal, Refusal.said(why), request);
        return why instanceof AuthenticationServiceException ? new Outcome.NotNow() : new Outcome.Unknown();
    }
}
