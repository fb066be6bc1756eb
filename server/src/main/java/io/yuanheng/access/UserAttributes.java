package io.yuanheng.access;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Value;

/// What a role's condition may ask of its holder: `user.login`, `user.unit`, `user.park`.
///
/// An enterprise's log-in is its credit code, so `credit_code == user.login` is its own row.
///
/// @param park the park the condition is built for; a role held over several parks is built once for each
record UserAttributes(String login, String unit, ParkCode park) {

    /// The condition with literals in the place of attributes.
    ///
    /// @throws IllegalStateException for an attribute that does not exist; whoever builds a scope refuses then
    Predicate replacedIn(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And(var all) -> new Predicate.And(all.stream().map(this::replacedIn).toList());
            case Predicate.Or(var any) -> new Predicate.Or(any.stream().map(this::replacedIn).toList());
            case Predicate.Not(var of) -> new Predicate.Not(replacedIn(of));
            case Predicate.Compare(var left, var operator, var right) ->
                new Predicate.Compare(replacedIn(left), operator, replacedIn(right));
            case Predicate.Constant _, Predicate.In _, Predicate.Contains _, Predicate.IsSet _, Predicate.HoldsClass _ -> predicate;
        };
    }

    private Operand replacedIn(Operand operand) {
        return switch (operand) {
            case Operand.UserAttribute(String attribute) -> new Operand.Literal(new Value.Text(valueOf(attribute)));
            case Operand.Field _, Operand.Literal _, Operand.Today _ -> operand;
        };
    }

    private String valueOf(String attribute) {
        return switch (attribute) {
            case "login" -> login;
            case "unit" -> unit;
            case "park" -> park.value();
            default -> throw new IllegalStateException("a user has no attribute " + attribute);
        };
    }
}
