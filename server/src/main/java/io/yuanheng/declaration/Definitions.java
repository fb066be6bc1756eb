package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.ExpressionParser;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Vocabulary;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import java.util.List;
import java.util.Optional;

/// Everything the packs in use declare, checked against each other.
///
/// @param fingerprint SHA-256 over the content of all files, so that a database can say which definitions it was built from
public record Definitions(
        List<Pack> packs,
        List<Dictionary> dictionaries,
        List<LedgerDefinition> ledgers,
        List<IndicatorDefinition> indicators,
        List<ReportDefinition> reports,
        List<RoleDefinition> roles,
        List<UnitDefinition> units,
        Rhythm rhythm,
        Procedures procedures,
        List<Phrasebook> phrasebooks,
        List<PackFile> files,
        String fingerprint) {

    /// Definitions without calendars, deadlines, procedures and phrasebooks.
    public Definitions(
            List<Pack> packs,
            List<Dictionary> dictionaries,
            List<LedgerDefinition> ledgers,
            List<IndicatorDefinition> indicators,
            List<ReportDefinition> reports,
            List<RoleDefinition> roles,
            List<UnitDefinition> units,
            List<PackFile> files,
            String fingerprint) {
        this(packs, dictionaries, ledgers, indicators, reports, roles, units, Rhythm.NONE, Procedures.NONE, List.of(), files, fingerprint);
    }

    /// A file of a pack as read, so that a database can keep the definitions it was built from.
    ///
    /// @param path relative to the pack's folder, such as `ledger/enterprise.yaml`
    public record PackFile(String pack, String path, String content) {}

    public record Pack(String code, String title, String version, List<String> requires, String directory) {}

    /// The ledgers as expressions see them.
    public Vocabulary vocabulary() {
        return LedgerWords.of(ledgers);
    }

    /// Reads a condition on rows of a ledger, as reports and filters write it.
    ///
    /// @param start where the text begins; problems point behind it
    public Outcome<Predicate> condition(LedgerCode ledger, String expression, Place.InFile start) {
        LedgerWords words = LedgerWords.of(ledgers);
        var context = new ExpressionParser.Context(ledger, words.monthOf(ledger).orElse(null), false);
        return new ExpressionParser(words).parse(expression, context, n -> new Place.InFile(start.path(), start.line(), start.column() + n));
    }

    /// Reads a path such as `enterprise.area` from rows of a ledger.
    public Outcome<Path> path(LedgerCode ledger, String dotted, Place.InFile start) {
        return new ExpressionParser(LedgerWords.of(ledgers)).path(dotted, ledger, _ -> start);
    }

    /// The field at the end of a path; empty for `state` and `park`, which no ledger declares.
    public Optional<FieldDefinition> field(LedgerCode ledger, Path path) {
        return end(ledger, path.hops()).flatMap(this::ledger).flatMap(found -> found.field(path.field()));
    }

    /// The ledger that references lead to.
    public Optional<LedgerCode> end(LedgerCode ledger, List<FieldCode> hops) {
        LedgerCode at = ledger;
        for (FieldCode hop : hops) {
            Optional<FieldType> type = ledger(at).flatMap(found -> found.field(hop)).map(FieldDefinition::type);
            if (type.isEmpty() || !(type.get() instanceof FieldType.Reference(LedgerCode to))) {
                return Optional.empty();
            }
            at = to;
        }
        return Optional.of(at);
    }

    public Optional<LedgerDefinition> ledger(LedgerCode code) {
        return ledgers.stream().filter(l -> l.code().equals(code)).findFirst();
    }

    public Optional<IndicatorDefinition> indicator(IndicatorCode code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<ReportDefinition> report(String code) {
        return reports.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    public Optional<RoleDefinition> role(String code) {
        return roles.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    public Optional<Phrasebook> phrasebook(String language) {
        return phrasebooks.stream().filter(p -> p.language().equals(language)).findFirst();
    }

    public Optional<Dictionary> dictionary(String code) {
        return dictionaries.stream().filter(d -> d.code().equals(code)).findFirst();
    }
}
