package io.yuanheng.report.manifest;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a report was made, figure by figure. It stands inside the Word file.
///
/// @param issue the number of the issue, or null in a draft
/// @param figures the months its figures cover; the period itself unless the figures end earlier
/// @param change the one change number at which every figure was read
/// @param definitions the fingerprint of the packs in use
/// @param template SHA-256 of the template's text
/// @param date the day written under the report
/// @param masked whether this is a published copy with figures masked; the original is kept
public record Manifest(
        String report,
        String title,
        @Nullable Long issue,
        ParkCode park,
        Period period,
        Period figures,
        ChangeNo change,
        String scope,
        String definitions,
        String template,
        LocalDate date,
        boolean masked,
        List<ManifestEntry> entries) {

    /// The XML namespace of the part in the file.
    public static final String NAMESPACE = "https://yuanheng.io/report/manifest/1";

    public Manifest {
        entries = List.copyOf(entries);
    }

    public Optional<ManifestEntry> entry(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public Manifest issuedAs(long number) {
        return new Manifest(
                report, title, number, park, period, figures, change, scope, definitions, template, date, masked, entries);
    }

    /// The same figures, as far as they still stand in the text, under another title.
    public Manifest edited(String words, List<ManifestEntry> kept) {
        return new Manifest(report, words, issue, park, period, figures, change, scope, definitions, template, date, masked, kept);
    }

    /// The published copy.
    public Manifest masked(List<ManifestEntry> withMasks) {
        return new Manifest(report, title, issue, park, period, figures, change, scope, definitions, template, date, true, withMasks);
    }
}
