package io.yuanheng.history;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Problem;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.modulith.NamedInterface;

/// What must stand or fall with a change, because it says of the rows what they do not say themselves.
@FunctionalInterface
@NamedInterface("scope")
public interface Along {

    Along NOTHING = (_, _) -> Optional.empty();

    /// Runs in the change's transaction behind its writes; it may run again where the store begins again.
    ///
    /// @return why neither may stand
    Optional<Problem> run(DSLContext transaction, ChangeNo change);
}
