package io.yuanheng.access.web;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final Access access;

    SessionController(Access access) {
        this.access = access;
    }

    record LogIn(@Nullable String login, @Nullable String password) {}

    record NewPassword(@Nullable String old, @Nullable String password) {}

    record View(String login, String name, List<ParkView> parks) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome<View> logIn(@RequestBody LogIn body, HttpServletRequest request, HttpServletResponse response) {
        return access.logIn(Objects.requireNonNullElse(body.login(), ""), Objects.requireNonNullElse(body.password(), ""))
                .map(session -> {
                    // a token the browser brought along, perhaps planted there, ends here
                    SessionCookie.token(request).ifPresent(access::logOut);
                    response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.holding(session.token(), request));
                    return view(access.caller(session.token()).orElseThrow());
                });
    }

    @GetMapping
    View session(Caller caller) {
        return view(caller);
    }

    @DeleteMapping
    ResponseEntity<Void> logOut(HttpServletRequest request) {
        SessionCookie.token(request).ifPresent(access::logOut);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.ended(request))
                .build();
    }

    @PutMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome<View> changePassword(Caller caller, @RequestBody NewPassword body, HttpServletRequest request, HttpServletResponse response) {
        return access.changePassword(
                        caller, Objects.requireNonNullElse(body.old(), ""), Objects.requireNonNullElse(body.password(), ""))
                .map(_ -> {
                    response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.ended(request));
                    return view(caller);
                });
    }

    private View view(Caller caller) {
        return new View(caller.actor().login(), caller.actor().name(), ParkView.of(access, caller));
    }
}
