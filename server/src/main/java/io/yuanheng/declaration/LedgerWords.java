package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Kind;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Vocabulary;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The ledgers as expressions see them; filled while packs are read, or from finished definitions.
final class LedgerWords implements Vocabulary {

    private record Words(
            Map<FieldCode, FieldDefinition> fields, Map<String, String> states, Map<FieldCode, Predicate.DatedClass> classes) {}

    private final Map<LedgerCode, Words> ledgers = new LinkedHashMap<>();
    private final Findings findings;

    LedgerWords(Findings findings) {
        this.findings = findings;
    }

    static LedgerWords of(List<LedgerDefinition> ledgers) {
        LedgerWords words = new LedgerWords(new Findings());
        for (LedgerDefinition ledger : ledgers) {
            Map<String, String> states = new LinkedHashMap<>();
            ledger.lifeCycle().ifPresent(cycle -> cycle.states().forEach(state -> states.put(state.code(), state.title())));
            words.add(ledger.code(), ledger.fields(), states);
            ledger.classes().forEach(held -> words.add(ledger.code(), held));
        }
        return words;
    }

    void add(LedgerCode ledger, List<FieldDefinition> fields, Map<String, String> states) {
        Map<FieldCode, FieldDefinition> byCode = new LinkedHashMap<>();
        fields.forEach(field -> byCode.put(field.code(), field));
        ledgers.put(ledger, new Words(byCode, states, new LinkedHashMap<>()));
    }

    void add(LedgerCode ledger, Predicate.DatedClass held) {
        Words words = ledgers.get(ledger);
        if (words != null) {
            words.classes.put(held.code(), held);
        }
    }

    boolean knows(LedgerCode ledger) {
        return ledgers.containsKey(ledger);
    }

    List<String> codes() {
        return ledgers.keySet().stream().map(LedgerCode::value).toList();
    }

    Optional<FieldDefinition> field(LedgerCode ledger, FieldCode code) {
        return Optional.ofNullable(ledgers.get(ledger)).map(words -> words.fields.get(code));
    }

    /// The ledger that references lead to; a hop that is none is passed over, for it has been told.
    LedgerCode end(LedgerCode start, List<FieldCode> hops) {
        LedgerCode ledger = start;
        for (FieldCode hop : hops) {
            Optional<FieldDefinition> field = field(ledger, hop);
            if (field.isPresent() && field.get().type() instanceof FieldType.Reference(LedgerCode to)) {
                ledger = to;
            }
        }
        return ledger;
    }

    @Override
    public Optional<Kind> kind(LedgerCode ledger, FieldCode field) {
        if (!ledgers.containsKey(ledger)) {
            return Optional.of(new Kind.Unclear());
        }
        Optional<Kind> kind = field(ledger, field).map(found -> kindOf(found.type()));
        return kind.isEmpty() && findings.isDropped(field.value()) && datedClass(ledger, field).isEmpty()
                ? Optional.of(new Kind.Unclear())
                : kind;
    }

    static Kind kindOf(FieldType type) {
        return switch (type) {
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> new Kind.Text();
            case FieldType.Amount(int _, int _, var unit) -> new Kind.Number(unit);
            case FieldType.Count(var unit) -> new Kind.Number(unit);
            case FieldType.Year _ -> new Kind.Number(null);
            case FieldType.Choice(Dictionary dictionary, int _) -> new Kind.Choice(titles(dictionary));
            case FieldType.Reference(LedgerCode to) -> new Kind.Reference(to);
            case FieldType.Day _ -> new Kind.Day();
            case FieldType.Month _ -> new Kind.Month();
            case FieldType.Flag _ -> new Kind.Flag();
        };
    }

    private static Map<String, String> titles(Dictionary dictionary) {
        Map<String, String> titles = new LinkedHashMap<>();
        dictionary.entries().forEach(entry -> titles.put(entry.code(), entry.title()));
        return titles;
    }

    @Override
    public List<String> words(LedgerCode ledger) {
        return Optional.ofNullable(ledgers.get(ledger)).stream()
                .flatMap(words -> Stream.concat(words.fields.keySet().stream(), words.classes.keySet().stream()))
                .map(FieldCode::value)
                .toList();
    }

    @Override
    public Map<String, String> states(LedgerCode ledger) {
        return Optional.ofNullable(ledgers.get(ledger)).map(Words::states).orElse(Map.of());
    }

    @Override
    public Optional<Predicate.DatedClass> datedClass(LedgerCode ledger, FieldCode code) {
        return Optional.ofNullable(ledgers.get(ledger)).map(words -> words.classes.get(code));
    }

    @Override
    public Optional<FieldCode> monthOf(LedgerCode ledger) {
        List<FieldCode> months = Optional.ofNullable(ledgers.get(ledger)).stream()
                .flatMap(words -> words.fields.values().stream())
                .filter(field -> field.type() instanceof FieldType.Month)
                .map(FieldDefinition::code)
                .toList();
        return months.size() == 1 ? Optional.of(months.getFirst()) : Optional.empty();
    }
}
