package io.yuanheng.definition;

import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.definition.DefinitionCatalogue.Fact;
import io.yuanheng.definition.DefinitionCatalogue.Part;
import io.yuanheng.definition.DefinitionCatalogue.RuleLine;
import io.yuanheng.definition.DefinitionCatalogue.UseLine;
import io.yuanheng.definition.Index.Entry;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one declaration says, in parts a screen can show.
final class DefinitionDetail {

    // the industries of GB/T 4754 are about 1,900; nobody reads them all on one page
    private static final int MOST_PARTS = 300;

    private final Shelf shelf;
    private final Entry entry;
    private final Definitions definitions;

    DefinitionDetail(Shelf shelf, Entry entry) {
        this.shelf = shelf;
        this.entry = entry;
        this.definitions = shelf.index().definitions();
    }

    Optional<LedgerDefinition> ledger() {
        return entry.kind() == Kind.LEDGER ? definitions.ledger(new LedgerCode(entry.code())) : Optional.empty();
    }

    /// What stands beside the declaration: the template of a report, later declarations of a deadline.
    String more() {
        return switch (entry.kind()) {
            case REPORT -> definitions.report(entry.code()).map(report -> "\n# template.md\n\n" + report.template().text()).orElse("");
            case LEDGER, INDICATOR, DEADLINE, METHOD, DICTIONARY, ROLE -> "";
        };
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        switch (entry.kind()) {
            case LEDGER -> ledger().ifPresent(ledger -> ledger(ledger, facts));
            case INDICATOR -> definitions.indicator(new IndicatorCode(entry.code())).ifPresent(indicator -> indicator(indicator, facts));
            case REPORT -> definitions.report(entry.code()).ifPresent(report -> report(report, facts));
            case DEADLINE -> rules().forEach(rule -> deadline(rule, facts));
            case METHOD -> definitions.procedures().method(entry.code()).ifPresent(method -> method(method, facts));
            case DICTIONARY -> definitions.dictionary(entry.code()).ifPresent(list -> {
                add(facts, "edition", list.edition());
                add(facts, "entries", String.valueOf(list.entries().size()));
            });
            case ROLE -> definitions.role(entry.code()).ifPresent(role -> add(facts, "actions", String.join("、", role.actions())));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String what, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(what, value));
        }
    }

    private static void ledger(LedgerDefinition ledger, List<Fact> facts) {
        add(facts, "description", ledger.description());
        add(facts, "group", ledger.group());
        add(facts, "identified_by", titles(ledger, ledger.identifiedBy()));
        ledger.lifeCycle().ifPresent(life -> {
            add(facts, "states", life.states().stream().map(LifeCycle.State::title).collect(Collectors.joining("、")));
            add(facts, "steps", life.steps().stream().map(LifeCycle.Step::title).collect(Collectors.joining("、")));
        });
        add(facts, "classes", ledger.classes().stream().map(c -> c.title()).collect(Collectors.joining("、")));
    }

    private static String titles(LedgerDefinition ledger, List<FieldCode> fields) {
        return fields.stream()
                .map(code -> ledger.field(code).map(FieldDefinition::title).orElse(code.value()))
                .collect(Collectors.joining("、"));
    }

    private void indicator(IndicatorDefinition indicator, List<Fact> facts) {
        add(facts, "aliases", String.join("、", indicator.aliases()));
        add(facts, "unit", indicator.unit().symbol());
        add(facts, "scale", String.valueOf(indicator.scale()));
        add(facts, "nature", indicator.nature().name().toLowerCase(Locale.ROOT));
        switch (indicator.source()) {
            case IndicatorDefinition.Source.Ratio(IndicatorCode of, IndicatorCode to) ->
                add(facts, "ratio", title(of) + " ÷ " + title(to));
            case IndicatorDefinition.Source.Rows rows -> {
                add(facts, "of", shelf.index().title(Kind.LEDGER, rows.of().value()));
                add(facts, aggregated(rows), rows.aggregate().amount()
                        .flatMap(field -> definitions.ledger(rows.of()).map(l -> titles(l, List.of(field))))
                        .orElse("1"));
            }
        }
        add(facts, "by", indicator.by().stream().map(IndicatorDefinition.Dimension::title).collect(Collectors.joining("、")));
        add(facts, "parts", indicator.parts().stream().map(this::title).collect(Collectors.joining("、")));
    }

    private static String aggregated(IndicatorDefinition.Source.Rows rows) {
        return switch (rows.aggregate()) {
            case IndicatorDefinition.Aggregate.Sum _, IndicatorDefinition.Aggregate.SumOfShare _ -> "sum";
            case IndicatorDefinition.Aggregate.CountRows _ -> "count";
            case IndicatorDefinition.Aggregate.CountDistinct _ -> "count_distinct";
        };
    }

    private String title(IndicatorCode indicator) {
        return shelf.index().title(Kind.INDICATOR, indicator.value());
    }

    private static void report(ReportDefinition report, List<Fact> facts) {
        add(facts, "description", report.description());
        add(facts, "grain", report.grain());
    }

    private Stream<DeadlineDefinition> rules() {
        return definitions.rhythm().deadlines().stream().filter(rule -> rule.code().equals(entry.code()));
    }

    private void deadline(DeadlineDefinition rule, List<Fact> facts) {
        add(facts, "since", rule.since() == null ? null : rule.since().toString());
        rule.of().ifPresent(of -> add(facts, "of", shelf.index().title(Kind.LEDGER, of.value())));
        add(facts, rule.duty() instanceof DeadlineDefinition.Duty.Expected ? "due" : "limit", Limits.said(rule));
        add(facts, "by", rule.by().stream().map(role -> shelf.index().title(Kind.ROLE, role)).collect(Collectors.joining("、")));
        add(facts, "lamps", definitions.rhythm().lamps(rule.lamps()).map(set -> set.title()).orElse(rule.lamps()));
        add(facts, "ladder", rule.ladder());
    }

    private void method(MethodDefinition method, List<Fact> facts) {
        add(facts, "source", method.source());
        add(facts, "valid", years(method.from(), method.to()));
        add(facts, "of", shelf.index().title(Kind.LEDGER, method.subjects().of().value()));
        add(facts, "classing", String.join("、", method.scheme().classing().classes().values()));
        add(facts, "vetoes", method.scheme().vetoes().stream().map(ScoringScheme.Veto::ground).collect(Collectors.joining("、")));
        add(facts, "without_class", String.join("、", method.scheme().exemptions()));
        add(facts, "objections", String.valueOf(method.scheme().objectionDays()));
    }

    private static String years(int from, @Nullable Integer to) {
        String until = to == null ? "" : to.toString();
        return until.equals(String.valueOf(from)) ? until : from + "—" + until;
    }

    List<Part> parts() {
        return switch (entry.kind()) {
            case LEDGER -> ledger().stream().flatMap(this::fields).toList();
            case DICTIONARY -> definitions.dictionary(entry.code()).stream()
                    .flatMap(list -> list.entries().stream())
                    .limit(MOST_PARTS)
                    .map(DefinitionDetail::code)
                    .toList();
            case ROLE -> definitions.role(entry.code()).stream().flatMap(role -> role.grants().stream()).map(this::grant).toList();
            case METHOD -> definitions.procedures().method(entry.code()).stream()
                    .flatMap(method -> method.scheme().groups().stream())
                    .flatMap(DefinitionDetail::items)
                    .toList();
            case INDICATOR, REPORT, DEADLINE -> List.of();
        };
    }

    int partsInAll() {
        return entry.kind() == Kind.DICTIONARY
                ? definitions.dictionary(entry.code()).map(list -> list.entries().size()).orElse(0)
                : parts().size();
    }

    private Stream<Part> fields(LedgerDefinition ledger) {
        Set<FieldCode> hidden = shelf.hidden(ledger.code());
        return ledger.fields().stream()
                .filter(field -> !hidden.contains(field.code()))
                .map(field -> new Part(
                        field.code().value(),
                        field.title(),
                        type(field.type()),
                        detail(field.type()),
                        ledger.sections().stream()
                                .filter(section -> section.fields().contains(field.code()))
                                .map(LedgerDefinition.Section::title)
                                .findFirst()
                                .orElse(""),
                        field.required() || ledger.identifiedBy().contains(field.code()),
                        field.personal(),
                        packOf(field.place()),
                        DefinitionCatalogue.said(field.place()),
                        uses(field.code().value())));
    }

    private static String packOf(Place.InFile place) {
        int slash = place.path().indexOf('/');
        return slash < 0 ? "" : place.path().substring(0, slash);
    }

    /// Groups may have items of one code, so an item is named with its group.
    private static Stream<Part> items(ScoringScheme.Group group) {
        return group.items().stream()
                .map(item -> new Part(
                        group.code() + "." + item.code(),
                        item.title(),
                        item.rule().name().toLowerCase(Locale.ROOT),
                        item.weight().stripTrailingZeros().toPlainString(),
                        group.title(),
                        false,
                        false,
                        "",
                        "",
                        List.of()));
    }

    private static Part code(Dictionary.Entry entry) {
        String parent = entry.parent() == null ? "" : entry.parent();
        return new Part(entry.code(), entry.title(), "", String.join("、", entry.aliases()), parent, false, false, "", "", List.of());
    }

    private Part grant(RoleDefinition.Grant grant) {
        String rights = Stream.of(grant.read() ? "read" : "", grant.write() ? "write" : "", grant.export() ? "export" : "")
                .filter(right -> !right.isEmpty())
                .collect(Collectors.joining(" "));
        String hidden = grant.hidden().stream().map(FieldCode::value).collect(Collectors.joining("、"));
        String title = shelf.index().title(Kind.LEDGER, grant.ledger().value());
        return new Part(grant.ledger().value(), title, rights, hidden, "", false, false, "", "", List.of());
    }

    List<RuleLine> rules(LedgerDefinition ledger) {
        return Stream.concat(
                        ledger.rules().stream()
                                .map(rule -> new RuleLine(rule.expression(), rule.refuses(), rule.message(), DefinitionCatalogue.said(rule.place()))),
                        ledger.totals().stream()
                                .map(total -> new RuleLine(Effects.said(total), true, total.message(), DefinitionCatalogue.said(total.place()))))
                .toList();
    }

    /// @param field of the ledger, or null for the declaration as a whole
    List<UseLine> uses(@Nullable String field) {
        return shelf.uses(entry).stream()
                .filter(use -> Objects.equals(use.used().field(), field))
                .map(use -> new UseLine(
                        use.by().kind().word(),
                        use.by().code(),
                        shelf.index().title(use.by().kind(), use.by().code()),
                        use.by().field(),
                        use.how().name().toLowerCase(Locale.ROOT),
                        DefinitionCatalogue.said(use.place())))
                .toList();
    }

    /// The word the packs use.
    private static String type(FieldType type) {
        return switch (type) {
            case FieldType.Text _ -> "text";
            case FieldType.Note _ -> "note";
            case FieldType.Names _ -> "names";
            case FieldType.Amount _ -> "amount";
            case FieldType.Count _ -> "count";
            case FieldType.Choice _ -> "choice";
            case FieldType.Reference _ -> "reference";
            case FieldType.Day _ -> "day";
            case FieldType.Month _ -> "month";
            case FieldType.Year _ -> "year";
            case FieldType.Flag _ -> "flag";
            case FieldType.CreditCode _ -> "credit_code";
            case FieldType.Phone _ -> "phone";
            case FieldType.Geometry _ -> "geometry";
        };
    }

    private String detail(FieldType type) {
        return switch (type) {
            case FieldType.Amount(int _, int _, Unit unit) -> unit.symbol();
            case FieldType.Count(Unit unit) -> unit.symbol();
            case FieldType.Choice(Dictionary list, int _) -> list.title();
            case FieldType.Reference(LedgerCode to) -> shelf.index().title(Kind.LEDGER, to.value());
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Day _, FieldType.Month _ -> "";
            case FieldType.Year _, FieldType.Flag _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> "";
        };
    }
}
