package io.yuanheng.access.web;

import io.yuanheng.access.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A caller as Spring Security carries it through a request. It has no authorities: rights are asked of the [Caller].
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.actor().login();
    }
}
