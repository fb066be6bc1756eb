package io.yuanheng.history;

import io.yuanheng.kernel.Problem;
import java.util.List;

/// Titles, rules, indicators, reports: the definitions change, no table does.
record ChangeMeaning(String what) implements Move {

    @Override
    public Schema.Step step(Workbench bench) {
        return new Schema.Step(Schema.Kind.CHANGE_MEANING, what, 0);
    }

    @Override
    public List<Problem> check(Workbench bench) {
        return List.of();
    }

    @Override
    public void run(Workbench bench) {
        // the files kept with the pack version are all there is to it
    }
}
