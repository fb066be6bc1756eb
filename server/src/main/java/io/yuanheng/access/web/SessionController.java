package io.yuanheng.access.web;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    ResponseEntity<Object> logIn(@RequestBody LogIn body, HttpServletRequest request) {
        Outcome<Access.Session> outcome =
                access.logIn(Objects.requireNonNullElse(body.login(), ""), Objects.requireNonNullElse(body.password(), ""));
        return switch (outcome) {
            case Outcome.Accepted<Access.Session>(Access.Session session, List<Problem> _) -> {
                // a token the browser brought along, perhaps planted there, ends here
                SessionCookie.token(request).ifPresent(access::logOut);
                yield access.caller(session.token())
                        .<ResponseEntity<Object>>map(caller -> ResponseEntity.ok()
                                .header(HttpHeaders.SET_COOKIE, SessionCookie.holding(session.token(), request))
                                .body(view(caller)))
                        .orElseThrow();
            }
            case Outcome.Rejected<Access.Session>(List<Problem> problems) ->
                Refusal.of(HttpStatus.UNAUTHORIZED, problems).response();
        };
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
    ResponseEntity<Object> changePassword(Caller caller, @RequestBody NewPassword body, HttpServletRequest request) {
        Outcome<Actor> outcome = access.changePassword(
                caller, Objects.requireNonNullElse(body.old(), ""), Objects.requireNonNullElse(body.password(), ""));
        return switch (outcome) {
            case Outcome.Accepted<Actor> _ ->
                ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, SessionCookie.ended(request))
                        .build();
            case Outcome.Rejected<Actor>(List<Problem> problems) ->
                Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, problems).response();
        };
    }

    private View view(Caller caller) {
        return new View(caller.actor().login(), caller.actor().name(), ParkView.of(access, caller));
    }
}
