package io.yuanheng.history;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What can be said of writes before the lock is taken.
record WriteCheck(Layout layout, Scope scope) {

    List<Problem> problems(List<RowWrite> writes) {
        List<Problem> problems = new ArrayList<>();
        Map<RowId, Integer> seen = new HashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            RowWrite write = writes.get(i);
            Integer earlier = seen.putIfAbsent(write.row(), i);
            if (earlier != null) {
                problems.add(Problem.of(
                        HistoryProblem.WRITTEN_TWICE,
                        new Place.InCommand(i, ""),
                        "同一行（" + write.row() + "）在一次提交中出现两次，请合并为一次"));
            }
            check(i, write, problems);
        }
        return problems;
    }

    private void check(int index, RowWrite write, List<Problem> problems) {
        LedgerLayout ledger = layout.ledger(write.ledger());
        Set<FieldCode> hidden =
                scope.on(write.ledger()).map(Scope.LedgerScope::hidden).orElse(Set.of());
        switch (write) {
            case RowWrite.Open open -> {
                if (!scope.covers(open.park())) {
                    problems.add(Problem.of(
                            HistoryProblem.OUT_OF_SCOPE,
                            new Place.InCommand(index, "park"),
                            "无权在园区 " + open.park() + " 写入台账 "
                                    + ledger.definition().title()));
                }
                values(index, ledger, open.values(), hidden, problems);
            }
            case RowWrite.Replace replace -> values(index, ledger, replace.values(), hidden, problems);
            case RowWrite.Close _ -> {}
        }
    }

    private static void values(
            int index,
            LedgerLayout ledger,
            Map<FieldCode, Value> values,
            Set<FieldCode> hidden,
            List<Problem> problems) {
        values.forEach((code, value) -> {
            FieldDefinition field = ledger.field(code);
            if (hidden.contains(code)) {
                problems.add(Problem.of(
                        HistoryProblem.HIDDEN_FIELD, new Place.InCommand(index, code.value()), "无权填写" + field.title()));
            }
            if (value instanceof Value.Text(String text) && text.isEmpty()) {
                throw new IllegalArgumentException("an empty cell is absent, not an empty text: " + code);
            }
            Fits.loss(field.type(), value)
                    .ifPresent(why -> problems.add(Problem.of(
                            HistoryProblem.DOES_NOT_FIT,
                            new Place.InCommand(index, code.value()),
                            field.title() + "无法原样保存：" + why)));
        });
    }
}
