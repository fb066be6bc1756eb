package io.yuanheng.check;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.manifest.Manifest;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks reports that this product wrote, after they have been through other hands.
public interface OwnReportCheck {

    /// @param docx the file as it is now; it is only read
    /// @return a finding per figure, or why the file cannot be read
    Outcome<CheckedReport> check(Caller caller, byte[] docx);

    /// The same for the file of an issue as it is kept.
    Outcome<CheckedReport> checkIssued(Caller caller, long issue);

    /// @param current the newest change, at which today's values were read
    /// @param definitionsChanged whether indicators were redefined since
    record CheckedReport(Manifest manifest, ChangeNo current, boolean definitionsChanged, List<Finding> findings) {
        public CheckedReport {
            findings = List.copyOf(findings);
        }

        /// Whether nothing but confirmations was found; masked figures aside.
        public boolean agrees() {
            return findings.stream().noneMatch(Finding::objects);
        }
    }

    /// @param figure the id in the manifest, or empty for a finding about an indicator as such
    /// @param printed what was printed then
    /// @param inFile what stands there now; null when it is gone, or was never text (a bar of a chart)
    /// @param then the exact value the manifest gives
    /// @param now what the rows give today
    /// @param rows the rows whose versions differ between then and today
    /// @param say the finding in one sentence
    record Finding(
            String figure,
            String title,
            Verdict verdict,
            String printed,
            @Nullable String inFile,
            @Nullable BigDecimal then,
            @Nullable BigDecimal now,
            String unit,
            List<ChangedRow> rows,
            String say) {
        public Finding {
            rows = List.copyOf(rows);
        }

        boolean objects() {
            return verdict != Verdict.CONFIRMED && verdict != Verdict.MASKED;
        }
    }

    /// @param before the version number then; null where the row was not counted
    /// @param after the version number today; null where it is not counted any more
    record ChangedRow(
            String ledger,
            RowId row,
            String label,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable BigDecimal contributionBefore,
            @Nullable BigDecimal contribution) {}
}
