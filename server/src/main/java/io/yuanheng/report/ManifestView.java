package io.yuanheng.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.yuanheng.indicator.Question;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure of a manifest as the command line and the HTTP API write it in JSON: one form for both. Amounts are texts.
///
/// @param indicator null for lists of rows, which name a `ledger` instead
/// @param at for what the clock says, the moment it was looked at, such as 2024-07-01T00:00
/// @param value the exact value in `unit`; null where nothing was reported, for names and for masked figures
/// @param now what the ledgers give today; only in a trace
/// @param agrees whether that is still the value; only in a trace
public record ManifestView(
        String id,
        String title,
        @Nullable String indicator,
        @Nullable String ledger,
        @Nullable String where,
        @Nullable Long row,
        @Nullable String field,
        String park,
        @Nullable String period,
        List<Member> only,
        @Nullable String by,
        @Nullable String member,
        @Nullable String at,
        String part,
        String printed,
        @Nullable String value,
        String unit,
        @JsonProperty("shown_in") String shownIn,
        long change,
        String scope,
        long rows,
        String hash,
        String status,
        boolean estimate,
        boolean masked,
        @Nullable String now,
        @Nullable Boolean agrees) {

    public record Member(String dimension, String member) {}

    public static List<ManifestView> of(Reports.Draft draft) {
        return of(draft.manifest());
    }

    public static List<ManifestView> of(io.yuanheng.report.manifest.Manifest manifest) {
        return manifest.entries().stream().map(e -> of(e, manifest, null, null)).toList();
    }

    public static List<ManifestView> of(Reports.Trace trace) {
        return trace.figures().stream()
                .map(f -> of(f.entry(), trace.manifest(), f.now() == null ? f.text() : f.now().toPlainString(), f.agrees()))
                .toList();
    }

    private static ManifestView of(
            ManifestEntry entry, io.yuanheng.report.manifest.Manifest manifest, @Nullable String now, @Nullable Boolean agrees) {
        Asked asked =
                switch (entry.source()) {
                    case Source.OfIndicator(Question question, String member) -> Asked.indicator(question, member);
                    case Source.OfRows rows -> Asked.rows(rows, null, null);
                    case Source.OfCell(Source.OfRows rows, var row, String path) -> Asked.rows(rows, row.value(), path);
                    case Source.OfDue due -> new Asked(null, null, null, null, null, null, List.of(), due.by(), due.member(), due.look().at().toString());
                };
        BigDecimal exact = entry.exact();
        return new ManifestView(
                entry.id(),
                entry.title(),
                asked.indicator,
                asked.ledger,
                asked.where,
                asked.row,
                asked.field,
                manifest.park().value(),
                asked.period,
                asked.only,
                asked.by,
                asked.member,
                asked.at,
                entry.part().written(),
                entry.printed(),
                exact == null ? null : exact.toPlainString(),
                entry.unit(),
                entry.shownIn(),
                manifest.change().value(),
                manifest.scope(),
                entry.rows(),
                entry.hash(),
                entry.status(),
                entry.estimate(),
                entry.masked(),
                now,
                agrees);
    }

    private record Asked(
            @Nullable String indicator,
            @Nullable String ledger,
            @Nullable String where,
            @Nullable Long row,
            @Nullable String field,
            @Nullable String period,
            List<Member> only,
            @Nullable String by,
            @Nullable String member,
            @Nullable String at) {

        private static Asked indicator(Question question, @Nullable String member) {
            List<Member> only = question.only().stream().map(m -> new Member(m.dimension(), m.member())).toList();
            return new Asked(
                    question.indicator().value(), null, null, null, null, question.period().toString(), only, question.by(), member, null);
        }

        private static Asked rows(Source.OfRows rows, @Nullable Long row, @Nullable String field) {
            return new Asked(null, rows.ledger().value(), rows.where(), row, field, null, List.of(), null, null, null);
        }
    }
}
