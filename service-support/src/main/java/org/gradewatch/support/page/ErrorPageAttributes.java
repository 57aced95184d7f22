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
        int status = attributes.get("status") instanceof Integer number ? number : 500;
        attributes.put("page", ErrorPage.of(status, status < 500 ? detail(getError(request)) : null));
        return attributes;
    }

    private static @Nullable String detail(@Nullable Throwable wrong) {
        return wrong instanceof ErrorResponse response ? response.getBody().getDetail() : null;
    }
}
