package io.yuanheng.declaration;

import io.yuanheng.declaration.DeadlineDefinition.When;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fields and conditions that rules of deadlines name, each checked for what it must hold.
final class DeadlineFields {

    private static final String DAY = "日期";

    private final LedgerWords words;
    private final Conditions conditions;
    private final Findings findings;

    DeadlineFields(LedgerWords words, Conditions conditions, Findings findings) {
        this.words = words;
        this.conditions = conditions;
        this.findings = findings;
    }

    /// What is due is asked at a moment that the asker names, so that a condition must not ask the clock itself.
    Predicate condition(LedgerCode ledger, Written.@Nullable Text where) {
        if (where == null) {
            return Predicate.TRUE;
        }
        Predicate read = conditions.of(ledger, where);
        if (asksTheClock(read)) {
            findings.add(
                    DeclarationProblem.KEY_DOES_NOT_FIT,
                    where.place(),
                    "期限的条件不能用 today 或“现在是否规上”",
                    "到没到期由期限自己算；身份请写 holding，按各期判断");
        }
        return read;
    }

    private static boolean asksTheClock(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Constant _, Predicate.In _, Predicate.Contains _, Predicate.IsSet _ -> false;
            case Predicate.And(var all) -> all.stream().anyMatch(DeadlineFields::asksTheClock);
            case Predicate.Or(var any) -> any.stream().anyMatch(DeadlineFields::asksTheClock);
            case Predicate.Not(Predicate of) -> asksTheClock(of);
            case Predicate.Compare(var left, var _, var right) ->
                left instanceof Predicate.Operand.Today || right instanceof Predicate.Operand.Today;
            case Predicate.HoldsClass held -> held.at() == null;
        };
    }

    Predicate.@Nullable DatedClass held(LedgerCode ledger, Written.@Nullable Text name) {
        if (name == null) {
            return null;
        }
        Predicate.DatedClass held = null;
        try {
            held = words.datedClass(ledger, new FieldCode(name.text())).orElse(null);
        } catch (IllegalArgumentException _) {
            // reported as unknown below
        }
        if (held == null) {
            findings.unknown(DeclarationProblem.UNKNOWN_FIELD, name, "台账 " + ledger + " 没有身份 " + name, words.words(ledger));
        }
        return held;
    }

    /// A day, and perhaps the text of an hour beside it.
    Optional<When> when(LedgerCode ledger, List<Written.Text> written) {
        if (written.size() > 2) {
            findings.add(DeclarationProblem.WRONG_SHAPE, written.get(2).place(), "最多写两个字段：日期和时刻", null);
            return Optional.empty();
        }
        Path day = path(ledger, written.getFirst(), List.of(FieldType.Day.class, FieldType.Month.class), DAY);
        Path time = written.size() < 2 ? null : path(ledger, written.get(1), List.of(FieldType.Text.class), "文字（时刻，如 16:30）");
        return day == null || written.size() == 2 && time == null ? Optional.empty() : Optional.of(new When(day, time));
    }

    List<Path> days(LedgerCode ledger, List<Written.Text> written) {
        List<Path> days = new ArrayList<>();
        written.stream().limit(2).map(text -> dayPath(ledger, text)).filter(Objects::nonNull).forEach(days::add);
        return days;
    }

    @Nullable Path dayPath(LedgerCode ledger, Written.Text text) {
        return path(ledger, text, List.of(FieldType.Day.class), DAY);
    }

    @Nullable Path percent(LedgerCode ledger, Written.Text text) {
        return path(ledger, text, List.of(FieldType.Amount.class), "百分数");
    }

    @Nullable Path any(LedgerCode ledger, Written.Text text) {
        return conditions.path(ledger, text).orElse(null);
    }

    Optional<FieldCode> day(LedgerCode ledger, Written.Text text) {
        return conditions.field(ledger, text, List.of(FieldType.Day.class), DAY).map(FieldDefinition::code);
    }

    Optional<FieldCode> count(LedgerCode ledger, Written.Text text) {
        return conditions.field(ledger, text, List.of(FieldType.Count.class), "计数").map(FieldDefinition::code);
    }

    Optional<FieldCode> dayOrMonth(LedgerCode ledger, Written.Text text) {
        return conditions.field(ledger, text, List.of(FieldType.Day.class, FieldType.Month.class), "日期或月份")
                .map(FieldDefinition::code);
    }

    /// A field of one ledger that points to rows of another.
    Optional<FieldCode> pointing(LedgerCode ledger, Written.Text text, LedgerCode to) {
        return conditions.pointing(ledger, text, to);
    }

    private @Nullable Path path(LedgerCode ledger, Written.Text text, List<Class<? extends FieldType>> types, String needed) {
        Optional<Path> path = conditions.path(ledger, text);
        Optional<FieldType> type = path.flatMap(found -> end(ledger, found)).map(FieldDefinition::type);
        if (path.isEmpty()) {
            return null;
        }
        if (type.isEmpty() || Stream.of(type.get()).noneMatch(t -> types.stream().anyMatch(wanted -> wanted.isInstance(t)))) {
            findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, text.place(), "字段 " + text + " 应为" + needed, null);
            return null;
        }
        return path.get();
    }

    private Optional<FieldDefinition> end(LedgerCode start, Path path) {
        LedgerCode ledger = start;
        for (FieldCode hop : path.hops()) {
            Optional<FieldType> type = words.field(ledger, hop).map(FieldDefinition::type);
            if (type.isEmpty() || !(type.get() instanceof FieldType.Reference(LedgerCode to))) {
                return Optional.empty();
            }
            ledger = to;
        }
        return words.field(ledger, path.field());
    }
}
