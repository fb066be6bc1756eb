package io.yuanheng.evaluation.scoring;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.evaluation.scoring.Inputs.Amount;
import io.yuanheng.evaluation.scoring.Inputs.Applied;
import io.yuanheng.evaluation.scoring.Inputs.Item;
import io.yuanheng.evaluation.scoring.Inputs.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A method written as packs write it, and subjects with the values they come with: what a test scores.
final class Field {

    private static final String LEDGER = """
            ledger: firm
            title: 企业
            name: name
            identified_by: [name]
            fields:
              name: { type: text, title: 名称 }
              year: { type: year, title: 年度 }
              tax:  { type: amount, title: 税收, unit: 万元 }
              land: { type: amount, title: 用地, unit: 亩 }
            """;

    private final ScoringScheme scheme;
    private final List<Subject> subjects = new ArrayList<>();

    /// @param method the declaration without its head: groups, adjustments, classing
    Field(String method) {
        String head = "method: m\ntitle: 办法\nvalid_from: 2022\nof: firm\nat: year\n";
        Definitions definitions = Packs.of(List.of(
                        new PackFile("p", "pack.yaml", "pack: p\ntitle: 包\nversion: 1.0.0\n"), new PackFile("p", "ledger/firm.yaml", LEDGER),
                        new PackFile("p", "method/m.yaml", head + method)))
                .orElseThrow();
        this.scheme = definitions.procedures().method("m").orElseThrow().scheme();
    }

    /// @param values `item value` in the order of the items; `-` for a missing one. Denominators are one, so that a value is its quotient
    Field with(String name, String group, String... values) {
        Map<String, Item> items = new LinkedHashMap<>();
        List<ScoringScheme.Item> declared = scheme.group(group).orElseThrow().items();
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = values[i].equals("-") ? null : new BigDecimal(values[i]);
            Amount over = declared.get(i).divided() ? new Amount(BigDecimal.ONE, "", List.of()) : null;
            items.put(declared.get(i).code(), new Item(new Amount(value, "", List.of()), over));
        }
        subjects.add(new Subject(name, name, group, List.of(), items, List.of(), List.of(), null));
        return this;
    }

    /// The subject named last comes with an adjustment.
    Field adjusted(int nth, String ground) {
        Subject was = subjects.removeLast();
        subjects.add(new Subject(
                was.key(), was.title(), was.group(), List.of(), was.items(), both(was.adjustments(), new Applied(nth, null, ground, List.of())), was.vetoes(),
                was.exempt()));
        return this;
    }

    Field vetoed(int nth, String ground) {
        Subject was = subjects.removeLast();
        subjects.add(new Subject(
                was.key(), was.title(), was.group(), List.of(), was.items(), was.adjustments(), both(was.vetoes(), new Applied(nth, null, ground, List.of())),
                was.exempt()));
        return this;
    }

    Field exempt(String ground) {
        Subject was = subjects.removeLast();
        subjects.add(new Subject(was.key(), was.title(), was.group(), List.of(), was.items(), was.adjustments(), was.vetoes(), ground));
        return this;
    }

    private static List<Applied> both(List<Applied> before, Applied one) {
        List<Applied> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }

    Inputs inputs() {
        return new Inputs(2022, 1, subjects);
    }

    ScoringScheme scheme() {
        return scheme;
    }

    Result result() {
        return Scoring.of(scheme, inputs());
    }

    Result.Scored of(String name) {
        return result().of(name).orElseThrow();
    }

    List<String> scores(String name) {
        return of(name).items().stream().map(item -> String.valueOf(item.score())).toList();
    }

    /// Classes in the order the subjects were named.
    String classes() {
        Result result = result();
        return String.join(" ", subjects.stream().map(one -> String.valueOf(result.of(one.key()).orElseThrow().classCode())).toList());
    }
}
