package io.yuanheng.report;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.report.document.Report;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reports: drafted from the ledgers, issued once and for ever, opened back to their rows.
public interface Reports {

    /// The reports that the packs declare.
    List<ReportDefinition> reports();

    /// Writes a draft; all its figures are read at one change, the newest.
    ///
    /// @return the draft with warnings (what was not reported), or every problem of the order, the template or a figure
    Outcome<Draft> build(Caller caller, Order order);

    String html(Draft draft);

    byte[] docx(Draft draft);

    /// Keeps other words around the figures of a draft, as the next version; the figures themselves cannot be changed.
    ///
    /// @param lines by key, the text with `{{1}}` for its figures; lines not named keep the template's words
    /// @return the draft in these words; a conflict when somebody saved another version since this draft was written
    Outcome<Draft> write(Caller caller, Draft draft, Map<String, String> lines);

    /// The versions of words kept for a park's reports, newest first.
    Outcome<List<KeptProse>> prose(Caller caller, ParkCode park);

    /// A draft beside an earlier version of its words.
    Outcome<Comparison> compareWithVersion(Caller caller, Draft draft, int version);

    /// A draft beside an issued report, of the same period or another.
    Outcome<Comparison> compareWithIssue(Caller caller, Draft draft, long issue);

    /// Two issued reports.
    Outcome<Comparison> compareIssues(Caller caller, long one, long other);

    /// Freezes a draft as it stands. What was read is kept: template, manifest, page and file.
    ///
    /// A report passes its own check first: where its text does not agree with itself it is refused with every objection, unless a
    /// reason is given for issuing it all the same; the reason is kept and logged.
    ///
    /// @param exception the reason, at most 500 characters; not looked at when nothing speaks against the report
    Outcome<Issued> issue(Caller caller, Draft draft, @Nullable String exception);

    /// The issued reports of a park, newest first, published copies included.
    Outcome<List<Issued>> issued(Caller caller, ParkCode park);

    Outcome<Issued> issued(Caller caller, long issue);

    /// The page and the file as they were issued, byte for byte.
    Outcome<Frozen> frozen(Caller caller, long issue);

    /// Writes an issued report again from the ledgers, with the template kept then and at the change it was read at.
    Outcome<Draft> rebuild(Caller caller, long issue);

    /// Opens a file of this product: each figure with what the ledgers give today.
    Outcome<Trace> trace(Caller caller, byte[] docx);

    /// Opens one figure of a report to its rows, as they stood at the report's change and within what the caller may see.
    ///
    /// @param figure the id as in the manifest, such as `fig_12`
    Outcome<Behind> behind(Caller caller, Manifest manifest, String figure);

    /// Makes a published copy in which the chosen figures are masked; the original stays. The step is logged.
    ///
    /// @param figures ids as in the manifest, such as `fig_12`
    Outcome<Issued> mask(Caller caller, long issue, Set<String> figures, Mask mask);

    /// What changed since a report was issued, figure by figure, with the rows whose versions differ.
    Outcome<Difference> difference(Caller caller, long issue, Draft later);

    /// What is wanted.
    ///
    /// @param period what the report speaks of
    /// @param cutOff the last month of its figures, or null for the period's end
    record Order(String report, ParkCode park, Period period, @Nullable YearMonth cutOff) {}

    /// A report as it would be issued.
    ///
    /// @param order what was asked for
    /// @param template the text it was written from
    /// @param written the report in the template's words
    /// @param prose what people wrote in place of them
    /// @param report the report in their words
    /// @param lines whose words may be changed
    /// @param warnings what was not reported, or only in part, and what does not follow the ledgers
    record Draft(
            Order order, String template, Report written, Prose prose, Report report, List<ProseLine> lines, List<Problem> warnings) {
        public Draft {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }

        static Draft of(Order order, String template, Report written, List<Problem> warnings) {
            return new Draft(order, template, written, Prose.NONE, written, Editing.of(written, Prose.NONE).lines(), warnings);
        }

        /// The same figures in other words.
        Draft with(Prose other) {
            Editing editing = Editing.of(written, other);
            List<Problem> told = new ArrayList<>(warnings);
            told.removeIf(w -> w.code() == ReportProblem.TYPED_NUMBER || w.code() == ReportProblem.PROSE_WITHOUT_PLACE);
            told.addAll(editing.warnings());
            return new Draft(order, template, written, other, other.lines().isEmpty() ? written : editing.report(), editing.lines(), told);
        }

        public Manifest manifest() {
            return report.manifest();
        }
    }

    /// A version of the words of a report.
    ///
    /// @param lines how many lines differ from the template's
    record KeptProse(String report, Period period, int version, int lines, Instant at, Actor by) {}

    /// What differs between two texts, and between the figures in them.
    record Comparison(String one, String other, List<TextChange> text, List<FigurePair> figures) {}

    /// @param how `same`, `gone`, `added`
    record TextChange(String how, String text) {}

    /// One figure in both; where periods differ, the figure of the same months of each.
    ///
    /// @param before as printed, or null where the one text does not have it
    /// @param after as printed, or null where the other does not have it
    record FigurePair(String title, @Nullable String before, @Nullable String after) {}

    enum Mask {
        STARS("**"),
        CROSSES("xx");

        private final String written;

        Mask(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    enum Kind {
        ISSUED,
        /// a published copy with figures masked
        MASKED
    }

    /// @param original the issue a published copy was made of, or null
    /// @param packVersion of the pack that declared the report then
    /// @param sha256 of the file
    record Issued(
            long id,
            Kind kind,
            @Nullable Long original,
            Manifest manifest,
            String packVersion,
            String sha256,
            Instant at,
            Actor by) {}

    record Frozen(Issued issued, String html, byte[] docx) {}

    /// @param current the newest change, at which `now` was read
    /// @param definitionsChanged whether indicators or templates were changed since
    record Trace(Manifest manifest, ChangeNo current, boolean definitionsChanged, List<TracedFigure> figures) {}

    /// @param now what the ledgers give today, in the entry's unit; null for names, and where nothing is reported
    /// @param text the same as words, such as 未报
    /// @param agrees whether it is what the manifest says
    record TracedFigure(ManifestEntry entry, @Nullable BigDecimal now, String text, boolean agrees) {}

    /// @param total how many rows there are; `rows` may hold fewer
    record Behind(ManifestEntry entry, ChangeNo change, long total, List<BehindRow> rows) {}

    /// @param ledger null where the park itself owes it
    /// @param text what the row adds, or why it is late
    /// @param lamp `red`, `yellow` and so on; null where there is none
    record BehindRow(@Nullable LedgerCode ledger, @Nullable RowId row, String label, String text, @Nullable String lamp) {}

    record Difference(long issue, ChangeNo from, ChangeNo to, List<FigureChange> figures) {}

    record FigureChange(ManifestEntry before, ManifestEntry after, List<RowChange> rows) {}

    /// A row whose version differs between two changes.
    ///
    /// @param before the version number then, or null where the row was not counted
    /// @param after the version number now, or null where it is not counted any more
    /// @param contribution what it adds to the figure, in the indicator's unit
    record RowChange(
            LedgerCode ledger,
            RowId row,
            String label,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable BigDecimal contributionBefore,
            @Nullable BigDecimal contribution) {}
}
