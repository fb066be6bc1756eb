package io.yuanheng.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.yuanheng.check.OwnReportCheck.ChangedRow;
import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.check.OwnReportCheck.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A checked report as the command line and the HTTP API write it in JSON: one form for both. Amounts are texts.
public record CheckView(
        String report,
        String title,
        @Nullable Long issue,
        String park,
        String period,
        long change,
        long current,
        @JsonProperty("definitions_changed") boolean definitionsChanged,
        boolean agrees,
        List<One> findings) {

    public record One(
            String figure,
            String title,
            String verdict,
            String printed,
            @JsonProperty("in_file") @Nullable String inFile,
            @Nullable String then,
            @Nullable String now,
            String unit,
            List<Row> rows,
            String say) {}

    public record Row(
            String ledger,
            long row,
            String label,
            @Nullable Integer before,
            @Nullable Integer after,
            @JsonProperty("contribution_before") @Nullable String contributionBefore,
            @Nullable String contribution) {}

    public static CheckView of(CheckedReport checked) {
        var manifest = checked.manifest();
        return new CheckView(
                manifest.report(),
                manifest.title(),
                manifest.issue(),
                manifest.park().value(),
                manifest.period().toString(),
                manifest.change().value(),
                checked.current().value(),
                checked.definitionsChanged(),
                checked.agrees(),
                checked.findings().stream().map(CheckView::one).toList());
    }

    private static One one(Finding f) {
        return new One(
                f.figure(),
                f.title(),
                f.verdict().word(),
                f.printed(),
                f.inFile(),
                plain(f.then()),
                plain(f.now()),
                f.unit(),
                f.rows().stream().map(CheckView::row).toList(),
                f.say());
    }

    private static Row row(ChangedRow r) {
        return new Row(
                r.ledger(), r.row().value(), r.label(), r.before(), r.after(), plain(r.contributionBefore()), plain(r.contribution()));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
