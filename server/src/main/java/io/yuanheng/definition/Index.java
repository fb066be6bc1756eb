package io.yuanheng.definition;

import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeclaredText;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.Use;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.declaration.Use.Thing;
import io.yuanheng.declaration.Uses;
import io.yuanheng.kernel.Place;
import io.yuanheng.report.ReportTemplates;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything declared, with the text it is declared by and what reads it.
///
/// @param overlays by what they change, such as `ledger enterprise`
record Index(
        Definitions definitions, List<Entry> entries, Map<String, DeclaredText> texts, Map<String, List<DeclaredText>> overlays, Map<Thing, List<Use>> uses) {

    /// @param group of a ledger in menus; otherwise empty
    /// @param place of the declaration, its path beginning with the pack
    record Entry(Kind kind, String code, String title, String group, String pack, Place.InFile place) {
        Thing thing() {
            return Thing.of(kind, code);
        }

        /// As overlays name it: `ledger enterprise`.
        String named() {
            return kind.word() + " " + code;
        }
    }

    static Index of(Definitions definitions) {
        List<DeclaredText> texts = DeclaredText.of(definitions);
        Map<String, DeclaredText> byName =
                texts.stream().collect(Collectors.toMap(text -> text.kind() + " " + text.code(), text -> text, (first, _) -> first));
        Map<String, List<DeclaredText>> overlays = texts.stream()
                .filter(text -> text.kind().equals("overlay"))
                .collect(Collectors.groupingBy(text -> text.code().replaceAll("\\s+", " ")));
        Map<Thing, List<Use>> uses = Stream.concat(Uses.of(definitions).stream(), ReportTemplates.uses(definitions).stream())
                .collect(Collectors.groupingBy(use -> use.used().whole()));
        List<Entry> entries = things(definitions, byName).toList();
        return new Index(definitions, entries, byName, overlays, uses);
    }

    Optional<Entry> entry(Kind kind, String code) {
        return entries.stream().filter(e -> e.kind() == kind && e.code().equals(code)).findFirst();
    }

    /// Uses of the declaration as a whole and of its fields.
    List<Use> usesOf(Thing whole) {
        return uses.getOrDefault(whole, List.of());
    }

    String title(Kind kind, String code) {
        return entry(kind, code).map(Entry::title).orElse(code);
    }

    String text(Entry entry) {
        return Optional.ofNullable(texts.get(entry.named())).map(DeclaredText::text).orElse("");
    }

    /// `standard 0.1.0`, as an overlay of this declaration names it.
    String writtenFor(Entry entry) {
        return definitions.packs().stream()
                .filter(pack -> pack.code().equals(entry.pack()))
                .map(pack -> pack.code() + " " + pack.version())
                .findFirst()
                .orElse(entry.pack());
    }

    private static Stream<Entry> things(Definitions all, Map<String, DeclaredText> texts) {
        // the list of all indicators is a dictionary that no file declares
        Stream<Entry> dictionaries = all.dictionaries().stream()
                .flatMap(list -> Optional.ofNullable(texts.get("dictionary " + list.code()))
                        .map(text -> new Entry(Kind.DICTIONARY, list.code(), list.title(), "", text.pack(), text.place()))
                        .stream());
        return Stream.of(
                        all.ledgers().stream().map(Index::entry),
                        all.indicators().stream().map(i -> new Entry(Kind.INDICATOR, i.code().value(), i.title(), "", i.pack(), i.place())),
                        all.reports().stream().map(r -> new Entry(Kind.REPORT, r.code(), r.title(), "", r.pack(), r.place())),
                        firstOfEach(all.rhythm().deadlines()),
                        all.procedures().methods().stream().map(m -> new Entry(Kind.METHOD, m.code(), m.title(), "", m.pack(), m.place())),
                        dictionaries,
                        all.roles().stream().map(r -> new Entry(Kind.ROLE, r.code(), r.title(), "", r.pack(), r.place())))
                .flatMap(entries -> entries);
    }

    private static Entry entry(LedgerDefinition ledger) {
        return new Entry(Kind.LEDGER, ledger.code().value(), ledger.title(), ledger.group(), ledger.pack(), ledger.place());
    }

    /// A rule of what is due may be declared several times, each from a later day.
    private static Stream<Entry> firstOfEach(List<DeadlineDefinition> rules) {
        Set<String> seen = new HashSet<>();
        return rules.stream()
                .filter(rule -> seen.add(rule.code()))
                .map(rule -> new Entry(Kind.DEADLINE, rule.code(), rule.title(), "", rule.pack(), rule.place()));
    }
}
