package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds the moves from the tables as they are to the definitions.
final class Difference {

    private final Catalog catalog;
    private final List<Move> moves = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Difference(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Move> moves(Definitions definitions, String appliedFingerprint) {
        for (LedgerDefinition ledger : definitions.ledgers()) {
            if (catalog.knows(ledger.code())) {
                compare(ledger);
            } else {
                moves.add(new CreateLedger(ledger));
            }
        }
        if (moves.isEmpty() && problems.isEmpty() && !definitions.fingerprint().equals(appliedFingerprint)) {
            moves.add(new ChangeMeaning("只改变含义（名称、规则、指标、报告等），表不变"));
        }
        return moves;
    }

    private void compare(LedgerDefinition ledger) {
        Set<FieldCode> kept = new HashSet<>();
        for (FieldDefinition field : ledger.fields()) {
            kept.add(field.code());
            Optional<StoredColumn> known = catalog.newest(ledger.code(), field.code());
            FieldCode was = field.was();
            Optional<StoredColumn> former = was == null || ledger.field(was).isPresent()
                    ? Optional.empty()
                    : catalog.newest(ledger.code(), was);
            if (known.isPresent()
                    && known.get().hidden()
                    && former.filter(f -> !f.hidden()).isPresent()) {
                problems.add(new Problem(
                        HistoryProblem.NAME_TAKEN,
                        field.place(),
                        "字段 " + was + " 不能改名为 " + field.code() + "：该代码属于一个已隐藏、仍有数据的字段",
                        "请换一个字段代码"));
            } else if (known.isPresent()) {
                if (known.get().hidden()) {
                    moves.add(new ShowField(ledger, field));
                }
                fit(ledger, field, known.get().shape());
            } else if (former.isPresent()) {
                kept.add(former.get().field());
                moves.add(new RenameField(ledger, field, former.get().field()));
                if (former.get().hidden()) {
                    moves.add(new ShowField(ledger, field));
                }
                fit(ledger, field, former.get().shape());
            } else {
                moves.add(new AddField(ledger, field));
            }
        }
        hide(ledger, kept);
        key(ledger);
    }

    private void hide(LedgerDefinition ledger, Set<FieldCode> kept) {
        catalog.of(ledger.code()).stream()
                .filter(c -> !kept.contains(c.field()))
                .map(StoredColumn::field)
                .distinct()
                .filter(f -> !catalog.newest(ledger.code(), f).orElseThrow().hidden())
                .forEach(f -> moves.add(new HideField(ledger, f)));
    }

    private void key(LedgerDefinition ledger) {
        List<FieldCode> applied = catalog.key(ledger.code()).stream()
                .map(name -> catalog.of(ledger.code()).stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .field())
                .toList();
        List<FieldCode> declared = ledger.identifiedBy().stream()
                .map(code -> catalog.newest(ledger.code(), code).isPresent() ? code : formerOf(ledger, code))
                .toList();
        if (!applied.equals(declared)) {
            moves.add(new ChangeKey(ledger));
        }
    }

    private static FieldCode formerOf(LedgerDefinition ledger, FieldCode code) {
        FieldCode was = ledger.field(code).orElseThrow().was();
        return was == null ? code : was;
    }

    private void fit(LedgerDefinition ledger, FieldDefinition field, Shape before) {
        Shape after = Shape.of(field.type());
        if (before.equals(after)) {
            return;
        }
        if (sameColumn(before, after)) {
            moves.add(new FitField(ledger, field, narrows(before, after, field.type())));
        } else {
            moves.add(new ChangeType(ledger, field));
        }
    }

    private static boolean sameColumn(Shape before, Shape after) {
        return switch (after.kind()) {
            case TEXT, NOTE, NAMES, CREDIT_CODE, PHONE -> before.kind().isText() && before.kind() != ColumnKind.CHOICE && before.kind() != ColumnKind.GEOMETRY;
            case CHOICE -> before.kind() == ColumnKind.CHOICE;
            case GEOMETRY -> before.kind() == ColumnKind.GEOMETRY;
            case AMOUNT, COUNT -> sameUnit(before, after);
            case MONTH -> before.kind() == ColumnKind.MONTH;
            case REFERENCE -> before.kind() == ColumnKind.REFERENCE && Objects.equals(before.detail(), after.detail());
            case DAY, YEAR, FLAG -> before.kind() == after.kind();
        };
    }

    /// 家 or 户 count the same things; 万元 and 元 do not hold the same numbers.
    private static boolean sameUnit(Shape before, Shape after) {
        if (before.kind() == ColumnKind.COUNT && after.kind() == ColumnKind.COUNT) {
            return true;
        }
        boolean numbers = (before.kind() == ColumnKind.AMOUNT || before.kind() == ColumnKind.COUNT);
        Optional<Unit> one = Optional.ofNullable(before.unit()).flatMap(Unit::of);
        Optional<Unit> other = Optional.ofNullable(after.unit()).flatMap(Unit::of);
        return numbers
                && one.isPresent()
                && other.isPresent()
                && one.get().convertsTo(other.get())
                && one.get()
                                .numerator()
                                .multiply(other.get().denominator())
                                .compareTo(other.get()
                                        .numerator()
                                        .multiply(one.get().denominator()))
                        == 0;
    }

    private static boolean narrows(Shape before, Shape after, FieldType type) {
        return switch (type) {
            case FieldType.Text(int max, String pattern) ->
                before.kind() != ColumnKind.TEXT
                        || max < before.length()
                        || (pattern != null && !pattern.equals(before.pattern()));
            case FieldType.Amount _, FieldType.Count _ ->
                after.wholeDigits() < before.wholeDigits() || after.scale() < before.scale();
            // which codes went is not kept; the check finds the rows that held them
            case FieldType.Choice _ -> true;
            case FieldType.Month(boolean january) -> !january;
            case FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> true;
            case FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Reference _,
                    FieldType.Day _,
                    FieldType.Year _,
                    FieldType.Flag _ -> false;
        };
    }
}
