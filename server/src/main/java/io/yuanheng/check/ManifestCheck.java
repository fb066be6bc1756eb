package io.yuanheng.check;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.Disagreement;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.IssuedFiles;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import io.yuanheng.report.manifest.WordParts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Holds the manifest of a file against its text and against the ledgers.
final class ManifestCheck implements OwnReportCheck {

    private final Indicators indicators;
    private final DueMatters dueMatters;
    private final Supplier<Definitions> definitions;
    private final IssuedFiles issues;

    ManifestCheck(Indicators indicators, DueMatters dueMatters, Supplier<Definitions> definitions, IssuedFiles issues) {
        this.indicators = indicators;
        this.dueMatters = dueMatters;
        this.definitions = definitions;
        this.issues = issues;
    }

    @Override
    public Outcome<CheckedReport> checkIssued(Caller caller, long issue) {
        return issues.docx(caller, issue).then(docx -> check(caller, docx));
    }

    @Override
    public Outcome<CheckedReport> check(Caller caller, byte[] docx) {
        return WordParts.read(docx).then(parts -> parts.manifest().then(manifest -> {
            if (!caller.scope().covers(manifest.park()) || !caller.may("figures", manifest.park())) {
                return refuse(CheckProblem.FORBIDDEN, "您无权查看园区 " + manifest.park() + " 的数字，不能核对这份报告");
            }
            Optional<FigureTexts> texts = FigureTexts.read(Objects.requireNonNull(parts.parts().get("word/document.xml")));
            Optional<ChartBars> bars = ChartBars.read(manifest, parts);
            return texts.flatMap(t -> bars.map(b -> Outcome.accepted(check(caller, manifest, t, b))))
                    .orElseGet(() -> refuse(CheckProblem.UNREADABLE, "文件正文或图表已损坏，无法读取"));
        }));
    }

    private CheckedReport check(Caller caller, Manifest manifest, FigureTexts texts, ChartBars bars) {
        Definitions now = definitions.get();
        ChangeNo current = indicators.current();
        LedgerValues values = new LedgerValues(indicators, dueMatters, now, caller.scope());
        List<Finding> findings = new ArrayList<>();
        for (ManifestEntry entry : manifest.entries()) {
            List<String> found = entry.inChart() ? bars.of(entry) : texts.of(entry.id());
            findings.add(new OneFigure(values, manifest, current, entry, found).finding());
        }
        findings.addAll(disagreements(caller, manifest));
        return new CheckedReport(manifest, current, !now.fingerprint().equals(manifest.definitions()), findings);
    }

    /// The figures of the report as a whole, asked once each: what was stated, and whether parts add up.
    private List<Finding> disagreements(Caller caller, Manifest manifest) {
        Set<Question> asked = new LinkedHashSet<>();
        for (ManifestEntry entry : manifest.entries()) {
            if (entry.source() instanceof Source.OfIndicator(Question question, String _)) {
                asked.add(Question.of(question.indicator(), question.park(), question.period(), manifest.change()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Question question : asked) {
            switch (indicators.disagreements(question, caller.scope())) {
                case Outcome.Accepted<List<Disagreement>>(List<Disagreement> found, List<Problem> _) ->
                    found.forEach(d -> findings.add(disagreement(question, d)));
                // what cannot be asked has its own finding, figure by figure
                case Outcome.Rejected<List<Disagreement>> _ -> {}
            }
        }
        return findings;
    }

    private Finding disagreement(Question question, Disagreement found) {
        var indicator = definitions.get().indicator(question.indicator());
        String title = indicator.map(i -> i.title()).orElse(question.indicator().value());
        String unit = indicator.map(i -> i.unit().symbol()).orElse("");
        return new Finding(
                "",
                title,
                found.kind().equals("parts") ? Verdict.PARTS : Verdict.STATED,
                found.stated().toPlainString(),
                null,
                found.stated(),
                found.computed(),
                unit,
                List.of(),
                found.say());
    }

    /// One entry of the manifest, the texts found under its name, and the ledgers.
    private record OneFigure(LedgerValues values, Manifest manifest, ChangeNo current, ManifestEntry entry, List<String> texts) {

        Finding finding() {
            if (entry.masked()) {
                return say(Verdict.MASKED, null, List.of(), entry.title() + "：公开稿中已遮盖，不核对");
            }
            BigDecimal now = amount(current);
            String inFile = inFile();
            if (entry.inChart()) {
                return texts.stream().allMatch(bar -> PrintedNumber.agrees(bar, entry))
                        ? againstLedger()
                        : say(Verdict.EDITED, now, List.of(), entry.title() + "：图中原为" + shown(entry.exact()) + "，现为“" + inFile + "”");
            }
            if (!texts.stream().allMatch(t -> t.strip().equals(entry.printed().strip()))) {
                return say(Verdict.EDITED, now, List.of(), entry.title() + "：原为“" + entry.printed() + "”，现为“" + inFile + "”");
            }
            if (inFile == null) {
                return say(Verdict.EDITED, now, List.of(), entry.title() + "：原为“" + entry.printed() + "”，文中已删去或已脱离控件和书签");
            }
            return againstLedger();
        }

        private Finding againstLedger() {
            return switch (values.at(entry, manifest.change())) {
                case Outcome.Rejected<LedgerValues.Answer>(List<Problem> problems) ->
                    say(Verdict.UNSUPPORTED, null, List.of(), entry.title() + "：无法重算，" + problems.getFirst().message());
                case Outcome.Accepted<LedgerValues.Answer>(LedgerValues.Answer then, var _) when !same(then) ->
                    say(
                            Verdict.DIFFERS,
                            then.amount(),
                            List.of(),
                            entry.title() + "：清单记为" + shown(entry.exact()) + "，按变更号 " + manifest.change() + " 重算为" + shown(then)
                                    + "（清单被改动，指标重新定义，或您能看到的行不同）");
                case Outcome.Accepted<LedgerValues.Answer> _ -> againstToday();
            };
        }

        private Finding againstToday() {
            return switch (values.at(entry, current)) {
                case Outcome.Rejected<LedgerValues.Answer>(List<Problem> problems) ->
                    say(Verdict.UNSUPPORTED, null, List.of(), entry.title() + "：无法重算，" + problems.getFirst().message());
                case Outcome.Accepted<LedgerValues.Answer>(LedgerValues.Answer today, var _) when same(today) ->
                    say(Verdict.CONFIRMED, today.amount(), List.of(), entry.title() + "：" + entry.printed() + "，与台账一致");
                case Outcome.Accepted<LedgerValues.Answer>(LedgerValues.Answer today, var _) -> differs(today);
            };
        }

        private Finding differs(LedgerValues.Answer today) {
            List<ChangedRow> rows =
                    switch (values.changed(entry, manifest.change(), current)) {
                        case Outcome.Accepted<List<ChangedRow>>(List<ChangedRow> found, var _) -> found;
                        case Outcome.Rejected<List<ChangedRow>> _ -> List.of();
                    };
            String names = rows.stream().limit(5).map(ChangedRow::label).distinct().reduce((a, b) -> a + "、" + b).orElse("");
            String say = entry.title() + "：报告按变更号 " + manifest.change() + " 为" + shown(entry.exact()) + "，台账现为" + shown(today)
                    + (names.isEmpty() ? "" : "，变动的行：" + names + (rows.size() > 5 ? "等" + rows.size() + "行" : ""));
            return say(Verdict.DIFFERS, today.amount(), rows, say);
        }

        private @Nullable BigDecimal amount(ChangeNo change) {
            return switch (values.at(entry, change)) {
                case Outcome.Accepted<LedgerValues.Answer>(LedgerValues.Answer answer, var _) -> answer.amount();
                case Outcome.Rejected<LedgerValues.Answer> _ -> null;
            };
        }

        /// Whether the printed figure is what the ledgers answer.
        private boolean same(LedgerValues.Answer answer) {
            if (entry.part() == FigurePart.ROW_NAMES || entry.part() == FigurePart.TOP_NAME || entry.part() == FigurePart.DUE_REASON) {
                return sameNames(answer.names());
            }
            BigDecimal exact = entry.exact();
            BigDecimal amount = answer.amount();
            if (exact == null || amount == null) {
                return exact == null && amount == null;
            }
            return exact.compareTo(amount) == 0 && (entry.inChart() || PrintedNumber.agrees(entry, amount));
        }

        private boolean sameNames(List<String> names) {
            String all = String.join("、", names);
            String printed = entry.printed();
            return printed.equals(all)
                    || printed.endsWith("等") && all.startsWith(printed.substring(0, printed.length() - 1))
                    || names.isEmpty() && entry.status().equals("not_reported");
        }

        private String shown(LedgerValues.Answer answer) {
            return answer.names().isEmpty() ? shown(answer.amount()) : "“" + String.join("、", answer.names()) + "”";
        }

        private String shown(@Nullable BigDecimal amount) {
            return amount == null ? (entry.exact() == null ? "“" + entry.printed() + "”" : "未报") : amount.toPlainString() + entry.unit();
        }

        private @Nullable String inFile() {
            return texts.stream()
                    .filter(t -> !t.strip().equals(entry.printed().strip()))
                    .findFirst()
                    .or(() -> texts.stream().findFirst())
                    .orElse(null);
        }

        private Finding say(Verdict verdict, @Nullable BigDecimal now, List<ChangedRow> rows, String say) {
            return new Finding(
                    entry.id(), entry.title(), verdict, entry.printed(), inFile(), entry.exact(), now, entry.unit(), rows, say);
        }
    }

    private static <T> Outcome<T> refuse(CheckProblem code, String message) {
        return Outcome.rejected(Problem.of(code, Place.WHOLE, message));
    }
}
