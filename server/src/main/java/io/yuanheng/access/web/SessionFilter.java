package io.yuanheng.access.web;

import io.yuanheng.access.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Turns the session cookie into the caller of this request, and refuses what another site sent.
///
/// A page of another site can make a browser send a form here, but it cannot add a header of its own without asking first.
final class SessionFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Yuanheng";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Access access;
    private final JsonMapper json;

    SessionFilter(Access access, JsonMapper json) {
        this.access = access;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod()) && !"1".equals(request.getHeader(HEADER))) {
            Refusal.FOREIGN_SITE.write(response, json);
            return;
        }
        SessionCookie.token(request).flatMap(access::caller).ifPresent(caller -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(caller));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.isOpen(request);
    }
}
