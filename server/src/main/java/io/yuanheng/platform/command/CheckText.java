package io.yuanheng.platform.command;

import io.yuanheng.check.CheckAnswer;
import io.yuanheng.check.CheckView;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// A checked text for people at a console: what is wrong first, the counts last.
record CheckText(CheckAnswer answer, IntUnaryOperator lineOf, PrintWriter out) {

    private static final int QUOTE = 60;

    private record Said(int at, String text) {}

    void print() {
        out.println(answer.file() + "：读到数字 " + answer.counts().figures() + " 个，可核对的说法 " + answer.counts().claims() + " 处。");
        part("不一致", claims("inconsistent"));
        part("与台账不同", differing());
        part("文稿前后", findings());
        part("与数字清单、台账的出入", own());
        part("舍入（可不改）", claims("rounding"));
        answer.notes().forEach(note -> out.println("提示  " + note));
        counts();
    }

    private void part(String title, List<Said> said) {
        if (!said.isEmpty()) {
            out.println(title + "：");
            said.stream().sorted(java.util.Comparator.comparingInt(Said::at)).forEach(s -> out.println("  " + s.text()));
        }
    }

    private List<Said> claims(String verdict) {
        List<Said> said = new ArrayList<>();
        for (CheckAnswer.Claim claim : answer.claims()) {
            if (claim.verdict().equals(verdict)) {
                String cause = claim.cause();
                String likely = cause == null || claim.say().contains(cause) ? "" : "。可能原因：" + cause;
                said.add(said(claim.span(), claim.quote(), claim.say() + likely, claim.fingerprint(), claim.decision()));
            }
        }
        return said;
    }

    private List<Said> differing() {
        List<Said> said = new ArrayList<>();
        for (CheckAnswer.Figure figure : answer.figures()) {
            CheckAnswer.Ledger ledger = figure.ledger();
            if (ledger != null && ledger.status().equals("differs")) {
                said.add(said(figure.span(), figure.subject() + figure.printed(), ledger.say(), ledger.fingerprint(), ledger.decision()));
            }
        }
        return said;
    }

    private List<Said> findings() {
        List<Said> said = new ArrayList<>();
        for (Object finding : answer.findings()) {
            if (finding instanceof CheckAnswer.Finding f) {
                said.add(said(f.span(), f.quote(), f.say(), f.fingerprint(), f.decision()));
            }
        }
        return said;
    }

    private List<Said> own() {
        List<Said> said = new ArrayList<>();
        for (Object finding : answer.findings()) {
            if (finding instanceof CheckView.One one && !one.verdict().equals("confirmed")) {
                said.add(new Said(0, "[" + one.verdict() + "] " + one.say()));
            }
        }
        return said;
    }

    private Said said(int[] span, String quote, String say, @Nullable String fingerprint, CheckAnswer.@Nullable Decided decision) {
        String words = quote.replaceAll("\\s+", " ");
        String shown = words.length() > QUOTE ? words.substring(0, QUOTE) + "…" : words;
        // decisions are kept per park, so the number is of use only where one is named
        String number = fingerprint == null || answer.ledger() == null ? "" : "［" + fingerprint + "］";
        String decided = decision == null
                ? ""
                : "〔" + decision.by() + (decision.decision().equals("dismissed") ? "已忽略" : "已确认")
                        + (decision.reason().isEmpty() ? "" : "：" + decision.reason()) + "〕";
        return new Said(span[0], "第 " + lineOf.applyAsInt(span[0]) + " 行“" + shown + "”  " + say + number + decided);
    }

    private void counts() {
        CheckAnswer.Counts counts = answer.counts();
        StringBuilder line = new StringBuilder("合计：一致 " + counts.consistent() + "，舍入 " + counts.rounding() + "，不一致 "
                + counts.inconsistent() + "，无从核对 " + counts.unsupported());
        long document = answer.findings().stream().filter(f -> f instanceof CheckAnswer.Finding).count();
        line.append("；文稿前后 ").append(document);
        if (counts.differs() != null) {
            line.append("；台账：一致 ").append(Objects.requireNonNull(counts.confirmed())).append("，不同 ").append(counts.differs());
        }
        if (answer.own() != null) {
            List<CheckView.One> figures = answer.findings().stream().filter(f -> f instanceof CheckView.One).map(f -> (CheckView.One) f).toList();
            long confirmed = figures.stream().filter(f -> f.verdict().equals("confirmed")).count();
            line.append("；数字清单 ").append(figures.size()).append(" 项，一致 ").append(confirmed).append(" 项");
        }
        out.println(line.append("。"));
    }
}
