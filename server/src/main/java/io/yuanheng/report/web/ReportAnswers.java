package io.yuanheng.report.web;

import io.yuanheng.kernel.Problem;
import io.yuanheng.report.ManifestView;
import io.yuanheng.report.ProseLine;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Difference;
import io.yuanheng.report.Reports.FigureChange;
import io.yuanheng.report.Reports.Frozen;
import io.yuanheng.report.Reports.Issued;
import io.yuanheng.report.Reports.RowChange;
import io.yuanheng.report.manifest.ManifestEntry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Answers about reports, as JSON.
final class ReportAnswers {

    private ReportAnswers() {}

    record Kind(String code, String title, String grain) {}

    /// @param asOf the change at which every figure was read
    /// @param version of the words around the figures; 0 for the template's own
    /// @param lines whose words may be changed
    record DraftAnswer(
            String id,
            String code,
            String period,
            String title,
            String html,
            long asOf,
            List<ManifestView> figures,
            List<Warning> warnings,
            int version,
            List<ProseLine> lines) {}

    /// @param lines how many lines differ from the template's
    record ProseVersion(String code, String period, int version, int lines, String at, String by) {
        static ProseVersion of(Reports.KeptProse kept) {
            return new ProseVersion(
                    kept.report(), kept.period().toString(), kept.version(), kept.lines(), kept.at().toString(), kept.by().name());
        }
    }

    record Warning(String code, String message) {
        static Warning of(Problem problem) {
            return new Warning(problem.code().code(), problem.message());
        }
    }

    record IssueAnswer(long issue) {}

    /// @param original for a published copy, the issue it was made of
    record IssuedAnswer(
            long id,
            String kind,
            @Nullable Long original,
            String code,
            String title,
            String park,
            String period,
            long change,
            String at,
            String by,
            String sha256) {
        static IssuedAnswer of(Issued issued) {
            var manifest = issued.manifest();
            return new IssuedAnswer(
                    issued.id(),
                    issued.kind().name().toLowerCase(Locale.ROOT),
                    issued.original(),
                    manifest.report(),
                    manifest.title(),
                    manifest.park().value(),
                    manifest.period().toString(),
                    manifest.change().value(),
                    issued.at().toString(),
                    issued.by().name(),
                    issued.sha256());
        }
    }

    record OpenAnswer(
            long id,
            String kind,
            @Nullable Long original,
            String code,
            String title,
            String park,
            String period,
            long change,
            String at,
            String by,
            String html,
            List<ManifestView> figures) {
        static OpenAnswer of(Frozen frozen) {
            IssuedAnswer issued = IssuedAnswer.of(frozen.issued());
            return new OpenAnswer(
                    issued.id(),
                    issued.kind(),
                    issued.original(),
                    issued.code(),
                    issued.title(),
                    issued.park(),
                    issued.period(),
                    issued.change(),
                    issued.at(),
                    issued.by(),
                    frozen.html(),
                    ManifestView.of(frozen.issued().manifest()));
        }
    }

    /// @param total how many rows there are; `rows` may hold fewer
    record BehindAnswer(String title, String printed, long change, long total, List<BehindRow> rows) {
        static BehindAnswer of(Reports.Behind behind) {
            ManifestEntry entry = behind.entry();
            return new BehindAnswer(entry.title(), entry.printed(), behind.change().value(), behind.total(), behind.rows().stream().map(BehindRow::of).toList());
        }
    }

    /// @param ledger null where the park itself owes it
    /// @param text what the row adds, or why it is late
    record BehindRow(@Nullable String ledger, @Nullable Long row, String label, String text, @Nullable String lamp) {
        private static BehindRow of(Reports.BehindRow row) {
            return new BehindRow(
                    row.ledger() == null ? null : row.ledger().value(), row.row() == null ? null : row.row().value(), row.label(), row.text(), row.lamp());
        }
    }

    record DifferenceAnswer(long issue, long from, long to, List<Changed> figures) {
        static DifferenceAnswer of(Difference difference) {
            return new DifferenceAnswer(
                    difference.issue(),
                    difference.from().value(),
                    difference.to().value(),
                    difference.figures().stream().map(Changed::of).toList());
        }
    }

    record Changed(String title, String before, String after, List<Row> rows) {
        private static Changed of(FigureChange change) {
            return new Changed(
                    change.before().title(), change.before().printed(), change.after().printed(), change.rows().stream().map(Row::of).toList());
        }
    }

    record Row(String ledger, long row, String label, @Nullable Integer before, @Nullable Integer after) {
        private static Row of(RowChange row) {
            return new Row(row.ledger().value(), row.row().value(), row.label(), row.before(), row.after());
        }
    }
}
