package io.yuanheng.check;

import io.yuanheng.check.decision.Decision;
import io.yuanheng.check.decision.Fingerprint;
import io.yuanheng.check.document.DocumentFinding;
import io.yuanheng.check.ledger.LedgerAnswer;
import io.yuanheng.check.marking.Remark;
import io.yuanheng.check.reading.Reading;
import io.yuanheng.check.reading.WordFile;
import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.TextCheck.Checked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts what was found into the form of an answer, or of comments in Word.
record Answering(Reading reading, Checked checked, List<DocumentFinding> findings, Beside beside) {

    // a recomputed value needs no more digits than tell it from the printed one
    private static final int DECIMALS = 6;

    CheckAnswer answer() {
        List<Object> all = new ArrayList<>();
        Optional<CheckView> own = Optional.ofNullable(beside.own()).map(CheckView::of);
        own.ifPresent(view -> all.addAll(view.findings()));
        findings.forEach(f -> all.add(finding(f)));
        List<CheckAnswer.Figure> figures = new ArrayList<>();
        for (int i = 0; i < checked.figures().size(); i++) {
            figures.add(figure(checked.figures().get(i), beside.figures().get(i)));
        }
        Beside.Compared compared = beside.compared();
        return new CheckAnswer(
                reading.name(),
                own.map(Answering::own).orElse(null),
                compared == null ? null : new CheckAnswer.Compared(compared.park().value(), compared.asOf().value()),
                counts(all.size()),
                all,
                checked.claims().stream().map(this::claim).toList(),
                figures,
                beside.notes());
    }

    private static CheckAnswer.Own own(CheckView view) {
        return new CheckAnswer.Own(
                view.report(),
                view.title(),
                view.issue(),
                view.park(),
                view.period(),
                view.change(),
                view.current(),
                view.definitionsChanged(),
                view.agrees());
    }

    private CheckAnswer.Counts counts(int found) {
        boolean compared = beside.compared() != null;
        return new CheckAnswer.Counts(
                checked.figures().size(),
                checked.claims().size(),
                count(Verdict.CONSISTENT),
                count(Verdict.ROUNDING),
                count(Verdict.INCONSISTENT),
                count(Verdict.UNSUPPORTED),
                found,
                compared ? Integer.valueOf(compared(true)) : null,
                compared ? Integer.valueOf(compared(false)) : null);
    }

    private int count(Verdict verdict) {
        return (int) checked.claims().stream().filter(c -> c.verdict() == verdict).count();
    }

    private int compared(boolean confirmed) {
        return (int) beside.figures().values().stream()
                .filter(a -> a instanceof LedgerAnswer.Compared c && c.confirmed() == confirmed)
                .count();
    }

    private CheckAnswer.Finding finding(DocumentFinding finding) {
        Fingerprint print = print(finding);
        return new CheckAnswer.Finding(
                finding.kind().word(),
                span(finding.span()),
                quote(finding.span()),
                finding.say(),
                finding.related().stream().map(this::span).toList(),
                print.value(),
                decided(print));
    }

    private Fingerprint print(DocumentFinding finding) {
        return Fingerprint.of(finding.kind().word(), quote(finding.span()), finding.say());
    }

    private CheckAnswer.Claim claim(Claim claim) {
        Fingerprint print = print(claim);
        var interval = claim.interval();
        var cause = claim.cause();
        return new CheckAnswer.Claim(
                span(claim.span()),
                quote(claim.span()),
                claim.kind().word(),
                claim.inputs().stream()
                        .map(i -> new CheckAnswer.Input(i.role(), i.printed(), plain(i.value()), i.unit(), span(i.span())))
                        .toList(),
                new CheckAnswer.Stated(
                        claim.stated().printed(), plain(claim.stated().value()), claim.stated().unit(), span(claim.stated().span())),
                claim.computed() == null ? null : rounded(claim.computed()),
                interval == null ? null : List.of(rounded(interval.low()), rounded(interval.high())),
                claim.verdict().word(),
                claim.say(),
                cause == null ? null : cause.say(),
                print.value(),
                decided(print));
    }

    private Fingerprint print(Claim claim) {
        return Fingerprint.of(claim.kind().word(), quote(claim.span()), subjectAt(claim.stated().span()));
    }

    private String subjectAt(Span span) {
        List<PrintedFigure> figures = checked.figures();
        // figures stand in the order of the text
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < figures.size() && figures.get(low).span().overlaps(span) ? figures.get(low).subject() : "";
    }

    private CheckAnswer.Figure figure(PrintedFigure figure, @Nullable LedgerAnswer answer) {
        BigDecimal value = figure.value();
        var period = figure.period();
        return new CheckAnswer.Figure(
                span(figure.span()),
                figure.subject(),
                value == null ? null : plain(value),
                figure.unit(),
                figure.printed(),
                period == null ? null : period.toString(),
                figure.qualifiers().stream().sorted().map(PrintedFigure.Qualifier::word).toList(),
                figure.masked(),
                answer == null ? null : ledger(figure, answer));
    }

    private CheckAnswer.Ledger ledger(PrintedFigure figure, LedgerAnswer answer) {
        return switch (answer) {
            case LedgerAnswer.NotInLedger(var indicator, String say) ->
                new CheckAnswer.Ledger(
                        "not in ledger",
                        indicator == null ? null : indicator.value(),
                        null, null, null, null, null, null, null, null, null, null, say, null, null);
            case LedgerAnswer.Compared c -> {
                Fingerprint print = print(figure, c);
                yield new CheckAnswer.Ledger(
                        c.confirmed() ? "confirmed" : "differs",
                        c.indicator().value(),
                        c.title(),
                        c.part(),
                        c.asked(),
                        c.period().toString(),
                        c.only(),
                        plain(c.value()),
                        c.unit(),
                        c.change().value(),
                        c.confirmed() ? null : Long.valueOf(c.rows()),
                        c.confirmed() ? null : c.behind().stream().map(Answering::row).toList(),
                        c.say(),
                        c.confirmed() ? null : print.value(),
                        c.confirmed() ? null : decided(print));
            }
        };
    }

    private static Fingerprint print(PrintedFigure figure, LedgerAnswer.Compared answer) {
        return Fingerprint.of("ledger", figure.printed(), answer.indicator() + " " + answer.part() + " " + answer.asked());
    }

    private static CheckAnswer.Row row(LedgerAnswer.Row row) {
        BigDecimal contribution = row.contribution();
        return new CheckAnswer.Row(
                row.ledger(), row.row(), row.version(), row.label(), contribution == null ? null : plain(contribution), row.file(), row.cell());
    }

    /// A comment for each finding that nobody dismissed.
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (Claim claim : checked.claims()) {
            if (claim.verdict() == Verdict.INCONSISTENT || claim.verdict() == Verdict.ROUNDING) {
                var cause = claim.cause();
                String likely = cause == null || claim.say().contains(cause.say()) ? "" : "\n可能原因：" + cause.say();
                remark(remarks, claim.span(), title(claim.verdict()) + "：" + claim.say() + likely, print(claim));
            }
        }
        for (DocumentFinding finding : findings) {
            remark(remarks, finding.span(), finding.kind().title() + "：" + finding.say(), print(finding));
        }
        beside.figures().forEach((i, answer) -> {
            if (answer instanceof LedgerAnswer.Compared c && !c.confirmed()) {
                PrintedFigure figure = checked.figures().get(i);
                remark(remarks, figure.span(), "与台账不同：" + c.say(), print(figure, c));
            }
        });
        remarks.addAll(ownRemarks());
        remarks.sort(Comparator.comparing(Remark::span));
        return remarks;
    }

    /// What the manifest of an own report and the ledgers say otherwise than the file.
    private List<Remark> ownRemarks() {
        List<Remark> remarks = new ArrayList<>();
        OwnReportCheck.CheckedReport own = beside.own();
        if (own != null && reading.form() instanceof Reading.Form.Word(WordFile file)) {
            FigurePlaces places = FigurePlaces.of(file);
            for (OwnReportCheck.Finding finding : own.findings()) {
                if (finding.objects()) {
                    places.of(finding, own.findings()).ifPresent(span -> remarks.add(new Remark(span, "与数字清单、台账的出入：" + finding.say())));
                }
            }
        }
        return remarks;
    }

    private void remark(List<Remark> remarks, Span span, String text, Fingerprint print) {
        Decision decision = beside.decisions().get(print);
        if (decision == null || decision.word() == Decision.Word.REOPENED) {
            remarks.add(new Remark(span, text));
        } else if (decision.word() == Decision.Word.CONFIRMED) {
            String reason = decision.reason().isEmpty() ? "" : "：" + decision.reason();
            remarks.add(new Remark(span, text + "\n" + decision.by().name() + "已确认" + reason));
        }
    }

    static String title(Verdict verdict) {
        return switch (verdict) {
            case CONSISTENT -> "一致";
            case ROUNDING -> "舍入";
            case INCONSISTENT -> "不一致";
            case UNSUPPORTED -> "无从核对";
        };
    }

    private CheckAnswer.@Nullable Decided decided(Fingerprint print) {
        Decision decision = beside.decisions().get(print);
        return decision == null || decision.word() == Decision.Word.REOPENED
                ? null
                : new CheckAnswer.Decided(
                        decision.word().written(), decision.reason(), decision.at(), decision.by().name());
    }

    private String quote(Span span) {
        return reading.inText(span).of(reading.text());
    }

    private int[] span(Span span) {
        Span inText = reading.inText(span);
        return new int[] {inText.start(), inText.end()};
    }

    private static String rounded(BigDecimal value) {
        return plain(value.setScale(Math.min(DECIMALS, Math.max(0, value.scale())), RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
