package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads reports: each with the template beside it, into which the parts it names are put.
///
/// A part is looked for in the report's own pack first, then in the packs that this one requires, in their order.
final class ReportReader {

    // "::part land": a line of its own
    private static final Pattern PART = Pattern.compile("::\\s*part\\b\\s*(?<name>.*)");

    private final WrittenPacks written;
    private final Findings findings;
    private final Set<SourceFile> used = new LinkedHashSet<>();

    ReportReader(WrittenPacks written, Findings findings) {
        this.written = written;
        this.findings = findings;
    }

    List<ReportDefinition> read() {
        List<ReportDefinition> reports = new ArrayList<>();
        Names names = new Names(findings);
        for (In<Written.Report> in : names.unique(written.reports(), in -> in.written().report(), "报告")) {
            Written.Report report = in.written();
            Optional<TemplateText> template = template(in);
            if (template.isEmpty()) {
                findings.add(
                        DeclarationProblem.MISSING_FILE, report.report().place(), "报告 " + report.report() + " 旁边没有 template.md", "或把正文写在 template: | 下面");
                continue;
            }
            names.plain(report.report()).ifPresent(code -> reports.add(new ReportDefinition(
                    code,
                    report.title().text(),
                    report.grain().text(),
                    FieldReader.textOf(report.description()),
                    whole(in.pack(), template.get()),
                    in.pack(),
                    report.report().place(),
                    template.get().lines().isEmpty() ? report.report().place() : template.get().lines().getFirst().place())));
        }
        parts().filter(part -> !used.contains(part))
                .forEach(part -> findings.add(
                        DeclarationProblem.UNUSED_PART, new Place.InFile(part.shown(), 1, 1), "没有报告用到这一节 " + name(part), "在 template.md 里写 ::part " + name(part)));
        return List.copyOf(reports);
    }

    /// The text under `template:`, or else the file beside the declaration.
    private Optional<TemplateText> template(In<Written.Report> in) {
        Written.Text text = in.written().template();
        if (text == null) {
            return written.beside(in.file(), "template.md").map(file -> TemplateText.of(file.file().content(), file.shown()));
        }
        List<TemplateText.Line> lines = new ArrayList<>();
        int at = 0;
        for (String line : text.text().lines().toList()) {
            lines.add(new TemplateText.Line(line, text.positions().apply(at)));
            at += line.codePointCount(0, line.length()) + 1;
        }
        return Optional.of(new TemplateText(lines));
    }

    private TemplateText whole(String pack, TemplateText template) {
        List<TemplateText.Line> lines = new ArrayList<>();
        for (TemplateText.Line line : template.lines()) {
            Matcher part = PART.matcher(line.text().strip());
            if (part.matches()) {
                lines.addAll(part(pack, part.group("name").strip(), line.place()));
            } else {
                lines.add(line);
            }
        }
        return new TemplateText(lines);
    }

    private List<TemplateText.Line> part(String own, String name, Place.InFile at) {
        List<String> packs = Stream.concat(
                        Stream.of(own),
                        written.packs().stream()
                                .filter(in -> in.pack().equals(own))
                                .flatMap(in -> in.written().requires().stream())
                                .map(Written.Text::text))
                .toList();
        Optional<SourceFile> found = packs.stream()
                .flatMap(pack -> parts().filter(part -> part.file().pack().equals(pack) && name(part).equals(name)))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known = parts().filter(part -> packs.contains(part.file().pack())).map(ReportReader::name).distinct().toList();
            findings.add(DeclarationProblem.UNKNOWN_PART, at, "没有这一节 " + name + "（应为 part/" + name + ".md）", Findings.suggestion(name, known));
            return List.of();
        }
        used.add(found.get());
        List<TemplateText.Line> lines = own(found.get());
        lines.stream()
                .filter(line -> PART.matcher(line.text().strip()).matches())
                .forEach(line -> findings.add(DeclarationProblem.PART_IN_PART, line.place(), "一节里不能再引用一节", "请在 template.md 里依次引用"));
        return lines;
    }

    private static List<TemplateText.Line> own(SourceFile file) {
        return TemplateText.of(file.file().content(), file.shown()).lines();
    }

    private Stream<SourceFile> parts() {
        return written.files().values().stream().filter(file -> file.kind().equals("part"));
    }

    private static String name(SourceFile part) {
        return part.name().substring(0, part.name().length() - ".md".length());
    }
}
