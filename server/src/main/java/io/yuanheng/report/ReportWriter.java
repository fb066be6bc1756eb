package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.declaration.TemplateText;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Report;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.template.Template;
import io.yuanheng.report.template.TemplateParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Template and frame in, finished report out.
final class ReportWriter {

    private final Indicators indicators;
    private final DueMatters clock;
    private final Definitions definitions;

    ReportWriter(Indicators indicators, DueMatters clock, Definitions definitions) {
        this.indicators = indicators;
        this.clock = clock;
        this.definitions = definitions;
    }

    /// @param template its text, which may be older than the one declared now
    /// @param prose what people wrote in place of the template's words
    Outcome<Reports.Draft> write(
            Reports.Order order, ReportDefinition report, TemplateText template, Prose prose, Frame frame, Scope scope) {
        return TemplateParser.parse(template, definitions)
                .then(parsed -> write(order, report, template.text(), parsed, frame, scope))
                .map(draft -> draft.with(prose));
    }

    private Outcome<Reports.Draft> write(
            Reports.Order order, ReportDefinition report, String text, Template template, Frame frame, Scope scope) {
        Entries entries = new Entries();
        Sources sources = new Sources(indicators, clock, definitions, scope, frame);
        List<Block> blocks;
        try {
            blocks = new Evaluation(frame, sources, entries).blocks(template);
        } catch (Sources.Refused refused) {
            return Outcome.rejected(refused.problems());
        }
        Manifest manifest = new Manifest(
                report.code(),
                title(report, blocks),
                null,
                frame.park(),
                frame.period(),
                frame.figures(),
                frame.change(),
                scope.holder(),
                definitions.fingerprint(),
                sha256(text.getBytes(StandardCharsets.UTF_8)),
                frame.date(),
                false,
                entries.all());
        List<Problem> warnings = entries.warnings();
        return new Outcome.Accepted<>(Reports.Draft.of(order, text, new Report(blocks, manifest), warnings), warnings);
    }

    private static String title(ReportDefinition report, List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Title.class::isInstance)
                .map(b -> Evaluation.said(((Block.Title) b).text()))
                .findFirst()
                .orElse(report.title());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
