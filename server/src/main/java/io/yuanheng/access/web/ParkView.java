package io.yuanheng.access.web;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.kernel.ParkCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A park as its visitor sees it.
///
/// @param roles the visitor's roles there
record ParkView(
        String code, String title, @Nullable String full, @Nullable String source, List<String> roles) {

    static List<ParkView> of(Access access, Caller caller) {
        return access.parks(caller).stream().map(park -> of(park, caller)).toList();
    }

    private static ParkView of(UnitDefinition park, Caller caller) {
        List<String> roles = caller.roles(new ParkCode(park.code())).stream().sorted().toList();
        return new ParkView(park.code(), park.title(), park.full(), park.source(), roles);
    }
}
