package io.yuanheng.ledger;

import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.history.Change;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who took a step on a row, told by its versions: a step shows as the version in which the row came into the step's state.
///
/// People are told apart by their log-in. A post written into a cell proves nothing: whoever may write the row may write any post.
record StepsTaken(Snapshot whole) {

    /// @param steps codes
    /// @return the first of the steps that this person took last, or empty when others took all of them
    Optional<LifeCycle.Step> by(Actor person, Draft draft, LifeCycle life, List<String> steps) {
        if (steps.isEmpty() || draft.before == null) {
            return Optional.empty();
        }
        List<Version> versions = whole.history().versions(draft.ledger.code(), draft.row(), whole.scope());
        return steps.stream()
                .flatMap(code -> life.step(code).stream())
                .filter(step -> last(versions, step.to()).filter(taker -> taker.login().equals(person.login())).isPresent())
                .findFirst();
    }

    private Optional<Actor> last(List<Version> versions, String state) {
        Version entered = null;
        String before = null;
        for (Version version : versions) {
            if (state.equals(version.state()) && !state.equals(before)) {
                entered = version;
            }
            before = version.state();
        }
        return change(entered).map(Change::by);
    }

    private Optional<Change> change(@Nullable Version entered) {
        return entered == null ? Optional.empty() : whole.history().change(entered.from());
    }
}
