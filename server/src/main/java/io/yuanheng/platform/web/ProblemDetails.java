package io.yuanheng.platform.web;

import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A refusal on the wire (RFC 9457), with our stable code and every single problem.
///
/// @param type `/problems/` and the kind of refusal; it names, it need not be opened
/// @param title one Chinese line for people
record ProblemDetails(String type, String title, int status, String code, List<Item> problems) {

    static final MediaType MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON;

    /// @param where the field, cell or file the problem stands in; empty for the whole request
    record Item(String code, String where, String message, @Nullable String hint) {}

    /// The answer to a refused request.
    static ProblemDetails of(List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::refuses).toList();
        Problem first = (errors.isEmpty() ? problems : errors).getFirst();
        HttpStatus status = status(first.code().nature());
        String title = errors.size() > 1 ? errors.size() + " 项内容需要修改" : first.message();
        return new ProblemDetails(
                "/problems/" + first.code().nature().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                title,
                status.value(),
                first.code().code(),
                problems.stream().map(p -> new Item(p.code().code(), p.where().toString(), p.message(), p.hint())).toList());
    }

    /// The answer to a request that never reached a module.
    static ProblemDetails of(HttpStatusCode status, String title) {
        return new ProblemDetails("/problems/http-" + status.value(), title, status.value(), "HTTP-" + status.value(), List.of());
    }

    static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "请求内容不能识别，请检查后重试";
            case 401 -> "请先登录";
            case 403 -> "没有权限";
            case 404 -> "没有这个地址或内容";
            case 405 -> "不支持这种操作方式";
            case 406, 415 -> "不支持这种内容格式";
            case 413 -> "文件或内容超过允许的大小";
            case 429 -> "操作太频繁，请稍后再试";
            case 503 -> "系统忙，请稍后再试";
            default -> status.is5xxServerError() ? "系统出错，本次操作没有生效" : "请求被拒绝";
        };
    }

    ResponseEntity<ProblemDetails> response() {
        return ResponseEntity.status(status).contentType(MEDIA_TYPE).body(this);
    }

    private static HttpStatus status(ProblemCode.Nature nature) {
        return switch (nature) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NOT_LOGGED_IN -> HttpStatus.UNAUTHORIZED;
            case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
