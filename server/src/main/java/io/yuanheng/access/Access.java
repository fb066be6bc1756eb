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
    ///
    /// @param by must hold a role with the action `users` in the unit or above it
    /// @param login letters, digits and `._@-`; an enterprise's is its credit code; capitals make no difference
    /// @param password at least ten characters with letters and digits, not containing the log-in
    Outcome<Actor> addUser(Caller by, String login, String name, String password, String role, String unit);

    /// Gives an existing user one more role; nobody gives one to himself.
    Outcome<Actor> grant(Caller by, String login, String role, String unit);

    /// Takes a role away, from the next request on.
    Outcome<Actor> revoke(Caller by, String login, String role, String unit);

    /// Ends the user's sessions and refuses new ones. All units of the user must lie within those of `by`.
    Outcome<Actor> disable(Caller by, String login);

    /// Changes one's own password and ends all of one's sessions.
    Outcome<Actor> changePassword(Caller caller, String old, String password);

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
