package io.yuanheng.access;

import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.kernel.ParkCode;
import java.util.Set;

/// A role somebody holds in a unit.
///
/// @param parks the parks the unit speaks of
record Holding(RoleDefinition role, String unit, Set<ParkCode> parks) {
    Holding {
        parks = Set.copyOf(parks);
    }
}
