package io.yuanheng.access;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.Actor;
import java.util.ArrayList;
import java.util.List;

/// Callers for tests of other modules, built as the real ones are, without users or sessions.
public final class TestCallers {

    private TestCallers() {}

    /// Everything, as from the console.
    public static Caller operator(Definitions definitions) {
        return Operator.of("test", () -> definitions);
    }

    /// @param rolesAtUnits such as `economic_section@yunxi`
    public static Caller holding(Definitions definitions, String login, String... rolesAtUnits) {
        Units units = new Units(definitions.units());
        List<Holding> holdings = new ArrayList<>();
        for (String held : rolesAtUnits) {
            String[] parts = held.split("@", 2);
            holdings.add(new Holding(definitions.role(parts[0]).orElseThrow(), parts[1], units.parksOf(parts[1])));
        }
        return Rights.of(new Actor(login, login), holdings);
    }
}
