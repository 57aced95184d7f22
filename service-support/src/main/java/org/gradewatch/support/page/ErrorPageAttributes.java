package org.gradewatch.support.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.error.DefaultErrorAttributes;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.ServerRequest;

/// What the error page's template is filled with. Of our own faults nothing is told.
final class ErrorPageAttributes extends DefaultErrorAttributes {

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(ServerRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        Throwable wrong = getError(request);
        int status = status(wrong, attributes);
        attributes.put("status", status);
        attributes.put("page", ErrorPage.of(status, status < 500 ? detail(wrong) : null));
        return attributes;
    }

    /// Of problems, which are no exceptions of a status, the framework does not know it.
    private static int status(@Nullable Throwable wrong, Map<String, @Nullable Object> attributes) {
        if (wrong instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        return attributes.get("status") instanceof Integer number ? number : 500;
    }

    private static @Nullable String detail(@Nullable Throwable wrong) {
        return wrong instanceof ErrorResponse response ? response.getBody().getDetail() : null;
    }
}
