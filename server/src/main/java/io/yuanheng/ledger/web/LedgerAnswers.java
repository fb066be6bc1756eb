package io.yuanheng.ledger.web;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A ledger's declaration as screens need it: meaning only, no layout.
final class LedgerAnswers {

    private LedgerAnswers() {}

    /// @param rows current rows in the park that the caller may see
    record Summary(String code, String title, String group, @Nullable String description, long rows) {}

    /// @param settable the only fields the caller may write; null when all of them
    record Detail(
            String code,
            String title,
            String group,
            @Nullable String description,
            String name,
            @Nullable String aliases,
            List<String> identifiedBy,
            List<Field> fields,
            List<Section> sections,
            List<State> states,
            List<Step> steps,
            List<Rule> rules,
            boolean mayWrite,
            @Nullable List<String> settable) {}

    /// @param refuses whether a row is refused or only warned about
    record Rule(boolean refuses, String message) {}

    record Field(String code, String title, Type type, boolean required, boolean personal, @Nullable String help) {}

    /// @param kind the word the packs use: `amount`, `choice`, `credit_code` and so on
    record Type(
            String kind,
            @Nullable String unit,
            @Nullable Integer scale,
            @Nullable Integer max,
            @Nullable String pattern,
            @Nullable Boolean january,
            @Nullable List<Option> options,
            @Nullable String to) {

        static Type plain(String kind) {
            return new Type(kind, null, null, null, null, null, null, null);
        }
    }

    record Option(String code, String title) {}

    record Section(String title, List<String> fields) {}

    record State(String code, String title) {}

    /// @param by titles of the roles that may take the step
    /// @param reasonFrom the field whose text stands in the reason at first, or null
    /// @param may whether the caller holds one of them
    record Step(
            String code,
            String title,
            List<String> from,
            String to,
            List<String> by,
            List<String> requires,
            @Nullable String evidence,
            boolean reason,
            @Nullable String reasonFrom,
            boolean may) {}

    /// @param hidden fields the caller may not see; they are left out
    /// @param roles held by the caller
    /// @param titles of all roles by code
    /// @param settable the only fields the caller may write, or null
    static Detail detail(
            LedgerDefinition ledger,
            Set<FieldCode> hidden,
            Set<String> roles,
            Map<String, String> titles,
            boolean mayWrite,
            @Nullable Set<FieldCode> settable) {
        FieldCode aliases = ledger.aliases();
        return new Detail(
                ledger.code().value(),
                ledger.title(),
                ledger.group(),
                ledger.description(),
                ledger.name().value(),
                aliases == null || hidden.contains(aliases) ? null : aliases.value(),
                codes(ledger.identifiedBy()),
                ledger.fields().stream()
                        .filter(f -> !hidden.contains(f.code()))
                        .map(f -> field(ledger, f))
                        .toList(),
                ledger.sections().stream()
                        .map(s -> new Section(
                                s.title(),
                                codes(s.fields().stream().filter(f -> !hidden.contains(f)).toList())))
                        .toList(),
                ledger.lifeCycle().map(LedgerAnswers::states).orElse(List.of()),
                ledger.lifeCycle().map(life -> steps(life, roles, titles)).orElse(List.of()),
                ledger.rules().stream().map(r -> new Rule(r.refuses(), r.message())).toList(),
                mayWrite,
                settable == null ? null : settable.stream().map(FieldCode::value).sorted().toList());
    }

    private static Field field(LedgerDefinition ledger, FieldDefinition field) {
        boolean required = field.required() || ledger.identifiedBy().contains(field.code());
        return new Field(field.code().value(), field.title(), type(field.type()), required, field.personal(), field.help());
    }

    private static Type type(FieldType type) {
        return switch (type) {
            case FieldType.Text(int max, String pattern) -> new Type("text", null, null, max, pattern, null, null, null);
            case FieldType.Note _ -> Type.plain("note");
            case FieldType.Names _ -> Type.plain("names");
            case FieldType.Amount(int _, int scale, Unit unit) -> new Type("amount", unit.symbol(), scale, null, null, null, null, null);
            case FieldType.Count(Unit unit) -> new Type("count", unit.symbol(), 0, null, null, null, null, null);
            case FieldType.Choice(Dictionary dictionary, int level) ->
                new Type("choice", null, null, null, null, null, options(dictionary, level), null);
            case FieldType.Reference(LedgerCode to) -> new Type("reference", null, null, null, null, null, null, to.value());
            case FieldType.Day _ -> Type.plain("day");
            case FieldType.Month(boolean january) -> new Type("month", null, null, null, null, january, null, null);
            case FieldType.Year _ -> Type.plain("year");
            case FieldType.Flag _ -> Type.plain("flag");
            case FieldType.CreditCode _ -> Type.plain("credit_code");
            case FieldType.Phone _ -> Type.plain("phone");
            case FieldType.Geometry _ -> Type.plain("geometry");
        };
    }

    private static List<Option> options(Dictionary dictionary, int level) {
        return dictionary.entries().stream()
                .filter(e -> level == 0 || e.level() == level)
                .map(e -> new Option(e.code(), e.title()))
                .toList();
    }

    private static List<State> states(LifeCycle life) {
        return life.states().stream().map(s -> new State(s.code(), s.title())).toList();
    }

    private static List<Step> steps(LifeCycle life, Set<String> roles, Map<String, String> titles) {
        return life.steps().stream()
                .map(s -> new Step(
                        s.code(),
                        s.title(),
                        s.from(),
                        s.to(),
                        s.by().stream().map(role -> titles.getOrDefault(role, role)).toList(),
                        codes(s.requires()),
                        s.evidence(),
                        s.reason(),
                        s.reasonFrom() == null ? null : s.reasonFrom().value(),
                        s.by().stream().anyMatch(roles::contains)))
                .toList();
    }

    private static List<String> codes(List<FieldCode> fields) {
        return fields.stream().map(FieldCode::value).toList();
    }
}
