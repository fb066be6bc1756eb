package io.yuanheng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// Exceptions as problem details. What went wrong inside stays in the log under a number that the answer names.
@RestControllerAdvice
class ExceptionAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionAnswers.class);

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<ProblemDetails> notReadable() {
        return answer(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<ProblemDetails> notLoggedIn() {
        return answer(HttpStatus.UNAUTHORIZED);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<ProblemDetails> notAllowed() {
        return answer(HttpStatus.FORBIDDEN);
    }

    /// The browser went away; nobody reads an answer.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<ProblemDetails> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            return ProblemDetails.of(known.getStatusCode(), ProblemDetails.title(known.getStatusCode())).response();
        }
        // a form without its file, or cut off on the way
        if (e instanceof MultipartException || e instanceof IllegalArgumentException && thrownByTheKernel(e)) {
            return answer(HttpStatus.BAD_REQUEST);
        }
        if (e instanceof IOException && String.valueOf(e.getMessage()).contains("Broken pipe")) {
            return null;
        }
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return ProblemDetails.of(status, ProblemDetails.title(status) + "（编号 " + incident + "，请告知系统管理员）").response();
    }

    // a code, period or number from the address that the kernel's types refuse is the caller's mistake, not a bug
    private static boolean thrownByTheKernel(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("io.yuanheng.kernel.");
    }

    private static ResponseEntity<ProblemDetails> answer(HttpStatus status) {
        return ProblemDetails.of(status, ProblemDetails.title(status)).response();
    }
}
