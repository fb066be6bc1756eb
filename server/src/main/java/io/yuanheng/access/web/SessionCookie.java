package io.yuanheng.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// The cookie that carries the session's token. No script can read it and no other site's request carries it.
final class SessionCookie {

    static final String NAME = "yuanheng_session";

    private SessionCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                return Optional.ofNullable(cookie.getValue()).filter(v -> !v.isEmpty());
            }
        }
        return Optional.empty();
    }

    static String holding(String token, HttpServletRequest request) {
        return cookie(token, request).build().toString();
    }

    static String ended(HttpServletRequest request) {
        return cookie("", request).maxAge(0).build().toString();
    }

    // without an age the cookie ends with the browser; the server ends the session earlier
    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/");
    }
}
