package io.yuanheng.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// A request refused before any module is asked, as RFC 9457 problem details.
enum Refusal {
    NOT_LOGGED_IN("WEB-001", HttpStatus.UNAUTHORIZED, "not-logged-in", "未登录或登录已过期", "请重新登录"),
    NOT_ALLOWED("WEB-002", HttpStatus.FORBIDDEN, "not-allowed", "没有权限", "请联系系统管理员"),
    FOREIGN_SITE("WEB-003", HttpStatus.FORBIDDEN, "not-allowed", "请求缺少来源标记，已拒绝", "写请求须带请求头 X-Yuanheng: 1");

    private final HttpStatus status;
    private final Body body;

    Refusal(String code, HttpStatus status, String type, String message, String hint) {
        this.status = status;
        this.body = new Body(
                "/problems/" + type, message, status.value(), code, List.of(new Item(code, "", message, hint)));
    }

    private record Body(String type, String title, int status, String code, List<Item> problems) {}

    private record Item(String code, String where, String message, String hint) {}

    void write(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), body);
    }
}
