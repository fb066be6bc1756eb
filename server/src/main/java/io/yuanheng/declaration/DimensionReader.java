package io.yuanheng.declaration;

import io.yuanheng.declaration.IndicatorDefinition.Dimension;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an indicator may be broken down by.
final class DimensionReader {

    private final LedgerWords words;
    private final Findings findings;
    private final Conditions conditions;

    DimensionReader(LedgerWords words, Findings findings) {
        this.words = words;
        this.findings = findings;
        this.conditions = new Conditions(words, findings);
    }

    /// @param ledgers from which each path must lead to something
    List<Dimension> read(List<Written.Text> paths, List<Written.Text> ledgers) {
        Map<String, Dimension> found = new LinkedHashMap<>();
        for (Written.Text path : paths) {
            List<Dimension> sides = new ArrayList<>();
            for (Written.Text ledger : ledgers) {
                if (words.codes().contains(ledger.text())) {
                    dimension(new LedgerCode(ledger.text()), path).ifPresent(sides::add);
                }
            }
            if (!sides.isEmpty() && found.putIfAbsent(sides.getFirst().code(), sides.getFirst()) != null) {
                findings.add(
                        DeclarationProblem.DUPLICATE_DIMENSION,
                        path.place(),
                        "两个维度都叫 " + sides.getFirst().code(),
                        "维度代码是路径的最后一段");
            }
        }
        return List.copyOf(found.values());
    }

    private Optional<Dimension> dimension(LedgerCode ledger, Written.Text text) {
        Optional<Dimension> dated = dated(ledger, text);
        if (dated.isPresent()) {
            return dated;
        }
        return conditions.path(ledger, text).flatMap(path -> {
            if (path.field().equals(Path.STATE)) {
                return Optional.of(new Dimension("state", "状态", path, null));
            }
            return field(ledger, path).flatMap(field -> of(text, path, field));
        });
    }

    private Optional<Dimension> of(Written.Text text, Path path, FieldDefinition field) {
        boolean groups =
                switch (field.type()) {
                    case FieldType.Choice _, FieldType.Reference _, FieldType.Flag _, FieldType.Year _, FieldType.Text _ -> true;
                    case FieldType.Note _, FieldType.Names _, FieldType.Amount _, FieldType.Count _, FieldType.Day _,
                            FieldType.Month _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> false;
                };
        if (!groups || field.personal()) {
            findings.add(
                    field.personal() ? DeclarationProblem.PERSONAL_FIELD : DeclarationProblem.FIELD_DOES_NOT_FIT,
                    text.place(),
                    "不能按字段 " + path + " 分解",
                    "维度应为选项、引用、是否、年度或短文字，且不是个人信息");
            return Optional.empty();
        }
        return Optional.of(new Dimension(field.code().value(), field.title(), path, null));
    }

    private Optional<Dimension> dated(LedgerCode ledger, Written.Text text) {
        String[] parts = text.text().split("\\.");
        try {
            List<FieldCode> hops =
                    Arrays.stream(parts).limit(parts.length - 1L).map(FieldCode::new).toList();
            FieldCode last = new FieldCode(parts[parts.length - 1]);
            Optional<Predicate.DatedClass> held = words.datedClass(words.end(ledger, hops), last);
            return held.map(h -> new Dimension(h.code().value(), h.title(), new Path(hops, h.code()), h));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The field at the end of a path.
    Optional<FieldDefinition> field(LedgerCode ledger, Path path) {
        return words.field(words.end(ledger, path.hops()), path.field());
    }
}
