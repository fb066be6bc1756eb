package io.yuanheng.platform.web;

import io.yuanheng.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Controllers return an [Outcome]; here its value becomes the body, and a refusal becomes problem details with its status.
@RestControllerAdvice
class OutcomeAnswers implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        // ResponseEntity<?> may carry an outcome as well, so the body itself decides
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType selected,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Outcome<?> outcome)) {
            return body;
        }
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> accepted.value();
            case Outcome.Rejected<?> rejected -> {
                ProblemDetails details = ProblemDetails.of(rejected.problems());
                response.setStatusCode(HttpStatusCode.valueOf(details.status()));
                response.getHeaders().setContentType(ProblemDetails.MEDIA_TYPE);
                yield details;
            }
        };
    }
}
