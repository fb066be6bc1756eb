package io.yuanheng.access.web;

import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// A refusal as RFC 9457 problem details.
record Refusal(String type, String title, int status, String code, List<Item> problems) {

    record Item(String code, String where, String message, @Nullable String hint) {}

    /// Refusals that happen before any module is asked.
    enum Code implements ProblemCode {
        NOT_LOGGED_IN("WEB-001"),
        NOT_ALLOWED("WEB-002"),
        FOREIGN_SITE("WEB-003");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    static Refusal of(HttpStatus status, List<Problem> problems) {
        Problem first = problems.getFirst();
        return new Refusal(
                "/problems/" + first.code().code(),
                first.message(),
                status.value(),
                first.code().code(),
                problems.stream()
                        .map(p -> new Item(p.code().code(), p.where().toString(), p.message(), p.hint()))
                        .toList());
    }

    static Refusal of(HttpStatus status, Code code, String message, String hint) {
        return of(status, List.of(new Problem(code, Place.WHOLE, message, hint)));
    }

    ResponseEntity<Object> response() {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
    }

    void write(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), this);
    }
}
