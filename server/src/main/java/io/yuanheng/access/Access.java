package io.yuanheng.access;

import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.util.List;
import java.util.Optional;

/// Users, sessions and the parks they may see.
public interface Access {

    /// The operator at the console of this machine: everything, logged under this purpose, such as `figure`.
    Caller operator(String purpose);

    /// Creates a user with a role in a unit (an authority's role covers its parks).
    Outcome<Actor> addUser(Caller by, String login, String name, String password, String role, String unit);

    /// Starts a session; wrong log-ins are slowed down and refused alike, whatever was wrong.
    Outcome<Session> logIn(String login, String password);

    /// The caller of a living session.
    Optional<Caller> caller(String token);

    void logOut(String token);

    /// Parks the caller may see, in declared order.
    List<UnitDefinition> parks(Caller caller);

    Optional<UnitDefinition> park(ParkCode park);

    record Session(String token, Actor actor) {}
}
