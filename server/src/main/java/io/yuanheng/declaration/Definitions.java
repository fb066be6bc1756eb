package io.yuanheng.declaration;

import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
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
        List<PackFile> files,
        String fingerprint) {

    /// A file of a pack as read, so that a database can keep the definitions it was built from.
    ///
    /// @param path relative to the pack's folder, such as `ledger/enterprise.yaml`
    public record PackFile(String pack, String path, String content) {}

    public record Pack(String code, String title, String version, List<String> requires, String directory) {}

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

    public Optional<Dictionary> dictionary(String code) {
        return dictionaries.stream().filter(d -> d.code().equals(code)).findFirst();
    }
}
