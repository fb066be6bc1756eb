package io.yuanheng.definition;

import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.definition.DefinitionChanges.Effect;
import io.yuanheng.definition.DefinitionChanges.Happening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people will notice of a change of definitions: everything that an overlay can change.
final class Effects {

    private final List<Effect> found = new ArrayList<>();

    private Effects() {}

    static List<Effect> between(Definitions before, Definitions after) {
        Effects effects = new Effects();
        effects.renamed(before.ledgers(), after.ledgers(), Kind.LEDGER, l -> l.code().value(), LedgerDefinition::title);
        effects.renamed(before.indicators(), after.indicators(), Kind.INDICATOR, i -> i.code().value(), IndicatorDefinition::title);
        effects.renamed(before.reports(), after.reports(), Kind.REPORT, ReportDefinition::code, ReportDefinition::title);
        effects.renamed(before.dictionaries(), after.dictionaries(), Kind.DICTIONARY, Dictionary::code, Dictionary::title);
        effects.renamed(before.roles(), after.roles(), Kind.ROLE, RoleDefinition::code, RoleDefinition::title);
        after.ledgers().forEach(ledger -> before.ledger(ledger.code()).ifPresent(was -> effects.ledger(was, ledger)));
        after.dictionaries().forEach(list -> before.dictionary(list.code()).ifPresent(was -> effects.codes(was, list)));
        after.indicators().forEach(one -> before.indicator(one.code()).ifPresent(was -> effects.words(was, one)));
        effects.deadlines(before.rhythm().deadlines(), after.rhythm().deadlines());
        return List.copyOf(effects.found);
    }

    private void add(Happening what, Kind kind, String code, String title, String part, String before, String after) {
        found.add(new Effect(what, kind, code, title, part, before, after));
    }

    private <T> void renamed(List<T> before, List<T> after, Kind kind, Function<T, String> code, Function<T, String> title) {
        Map<String, String> titles = before.stream().collect(Collectors.toMap(code, title));
        for (T one : after) {
            String was = titles.getOrDefault(code.apply(one), title.apply(one));
            if (!was.equals(title.apply(one))) {
                add(Happening.RENAMED, kind, code.apply(one), title.apply(one), "", was, title.apply(one));
            }
        }
    }

    private void ledger(LedgerDefinition was, LedgerDefinition now) {
        String code = now.code().value();
        for (FieldDefinition field : now.fields()) {
            was.field(field.code())
                    .ifPresentOrElse(
                            old -> field(now, old, field),
                            () -> add(Happening.FIELD_ADDED, Kind.LEDGER, code, now.title(), field.title(), "", field.code().value()));
        }
        was.fields().stream()
                .filter(old -> now.field(old.code()).isEmpty())
                .forEach(old -> add(Happening.FIELD_GONE, Kind.LEDGER, code, now.title(), old.title(), old.code().value(), ""));
        List<String> before = rules(was);
        List<String> after = rules(now);
        after.stream()
                .filter(rule -> !before.contains(rule))
                .forEach(rule -> add(Happening.RULE_ADDED, Kind.LEDGER, code, now.title(), "", "", rule));
        before.stream()
                .filter(rule -> !after.contains(rule))
                .forEach(rule -> add(Happening.RULE_GONE, Kind.LEDGER, code, now.title(), "", rule, ""));
    }

    private static List<String> rules(LedgerDefinition ledger) {
        return Stream.concat(
                        ledger.rules().stream().map(rule -> rule.expression() + " → " + rule.message()),
                        ledger.totals().stream().map(total -> said(total) + " → " + total.message()))
                .toList();
    }

    /// `sum(land_parcel.size) > approved`, `count(preliminary_work) > 1`
    static String said(LedgerDefinition.Total total) {
        return switch (total.most()) {
            case LedgerDefinition.Most.Amount(var sum, var field, var _) -> "sum(" + total.rows().of() + "." + sum + ") > " + field;
            case LedgerDefinition.Most.Rows(int count) -> "count(" + total.rows().of() + ") > " + count;
        };
    }

    private void field(LedgerDefinition ledger, FieldDefinition was, FieldDefinition now) {
        String before = said(was);
        String after = said(now);
        if (!before.equals(after)) {
            add(Happening.FIELD_CHANGED, Kind.LEDGER, ledger.code().value(), ledger.title(), now.code().value(), before, after);
        }
    }

    private static String said(FieldDefinition field) {
        List<String> parts = new ArrayList<>(List.of(field.title()));
        if (field.required()) {
            parts.add("必填");
        }
        if (field.help() != null) {
            parts.add(field.help());
        }
        parts.addAll(field.headers());
        return String.join("；", parts);
    }

    private void codes(Dictionary was, Dictionary now) {
        now.entries().stream()
                .filter(entry -> was.entry(entry.code()).isEmpty())
                .forEach(entry -> add(Happening.CODE_ADDED, Kind.DICTIONARY, now.code(), now.title(), entry.title(), "", entry.code()));
        was.entries().stream()
                .filter(entry -> now.entry(entry.code()).isEmpty())
                .forEach(entry -> add(Happening.CODE_GONE, Kind.DICTIONARY, now.code(), now.title(), entry.title(), entry.code(), ""));
    }

    private void words(IndicatorDefinition was, IndicatorDefinition now) {
        if (!was.aliases().equals(now.aliases())) {
            add(
                    Happening.WORDS_CHANGED,
                    Kind.INDICATOR,
                    now.code().value(),
                    now.title(),
                    "",
                    String.join("、", was.aliases()),
                    String.join("、", now.aliases()));
        }
    }

    private void deadlines(List<DeadlineDefinition> before, List<DeadlineDefinition> after) {
        Map<String, String> was = said(before);
        Map<String, String> now = said(after);
        after.forEach(rule -> {
            String old = was.getOrDefault(rule.code(), "");
            String next = now.getOrDefault(rule.code(), "");
            boolean first = found.stream().noneMatch(e -> e.kind() == Kind.DEADLINE && e.code().equals(rule.code()));
            if (!old.equals(next) && first) {
                add(Happening.LIMIT_CHANGED, Kind.DEADLINE, rule.code(), rule.title(), "", old, next);
            }
        });
    }

    /// By code, its declarations from the first day on.
    private static Map<String, String> said(List<DeadlineDefinition> rules) {
        Map<String, String> all = new LinkedHashMap<>();
        for (DeadlineDefinition rule : rules) {
            String since = rule.since() == null ? "" : "自 " + rule.since() + "：";
            all.merge(rule.code(), since + rule.title() + " " + Limits.said(rule), (one, other) -> one + "；" + other);
        }
        return all;
    }
}
