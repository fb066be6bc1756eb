package io.yuanheng.report;

import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.document.Report;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts people's words around the figures of a report as it was written from its template.
final class Editing {

    static final int LONGEST_LINE = 5_000;

    private static final Pattern SLOT = Pattern.compile("\\{\\{([0-9]{1,3})}}");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?");

    private final Report original;
    private final Prose prose;
    private final List<Block> blocks = new ArrayList<>();
    private final List<ProseLine> lines = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private Editing(Report original, Prose prose) {
        this.original = original;
        this.prose = prose;
        original.blocks().forEach(this::take);
    }

    static Editing of(Report original, Prose prose) {
        return new Editing(original, prose);
    }

    List<ProseLine> lines() {
        return List.copyOf(lines);
    }

    /// The report in people's words. Figures that were taken out of the text leave the manifest as well.
    Report report() {
        Set<String> printed = blocks.stream().flatMap(Editing::ids).collect(Collectors.toSet());
        Manifest manifest = original.manifest();
        List<ManifestEntry> entries = manifest.entries().stream().filter(e -> printed.contains(e.id())).toList();
        String title = blocks.stream()
                .filter(Block.Title.class::isInstance)
                .map(block -> said(((Block.Title) block).text()))
                .findFirst()
                .orElse(manifest.title());
        return new Report(blocks, manifest.edited(title, entries));
    }

    /// Words that found no place, and numbers that were typed and will not follow the ledgers.
    List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        Set<String> known = lines.stream().map(ProseLine::key).collect(Collectors.toSet());
        prose.lines().entrySet().stream()
                .filter(line -> !known.contains(line.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(line -> warnings.add(Problem.of(
                        ReportProblem.PROSE_WITHOUT_PLACE, Place.WHOLE, "模板这一处的写法变了，改过的话没有放进来：" + line.getValue())));
        for (ProseLine line : lines) {
            Set<String> typed = numbers(line.text());
            typed.removeAll(numbers(line.original()));
            if (!typed.isEmpty()) {
                warnings.add(Problem.of(
                        ReportProblem.TYPED_NUMBER,
                        Place.WHOLE,
                        "手写的数字不随台账更新：" + String.join("、", typed.stream().sorted().toList()) + "（" + shortened(line.text()) + "）"));
            }
        }
        return warnings;
    }

    private static Set<String> numbers(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = NUMBER.matcher(SLOT.matcher(text).replaceAll("#"));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String shortened(String text) {
        String plain = SLOT.matcher(text).replaceAll("…").strip();
        return plain.length() > 24 ? plain.substring(0, 24) + "…" : plain;
    }

    /// What is wrong with words somebody wants to save, by line.
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (ProseLine line : lines) {
            if (line.text().length() > LONGEST_LINE) {
                problems.add(refuse(line, "一段最多 " + LONGEST_LINE + " 字，现有 " + line.text().length() + " 字", "请分成几段"));
            }
            Set<Integer> used = new HashSet<>();
            Matcher slots = SLOT.matcher(line.text());
            while (slots.find()) {
                int slot = Integer.parseInt(slots.group(1));
                if (slot < 1 || slot > line.figures().size()) {
                    problems.add(refuse(line, "这一段没有第 " + slot + " 个数字", "只能用这一段原有的数字"));
                } else if (!used.add(slot)) {
                    problems.add(refuse(line, "第 " + slot + " 个数字用了两次", "每个数字只能出现一次"));
                }
            }
            boolean plain = !line.kind().equals("paragraph");
            if (plain && (line.text().isBlank() && line.kind().equals("title") || line.text().contains("\n"))) {
                problems.add(refuse(line, "标题和落款须是一行文字", "请写成一行"));
            }
        }
        return problems;
    }

    private static Problem refuse(ProseLine line, String message, String hint) {
        return new Problem(ReportProblem.PROSE_DOES_NOT_FIT, Place.WHOLE, shortened(line.original()) + "：" + message, hint);
    }

    private void take(Block block) {
        switch (block) {
            case Block.Title(List<Inline> text) -> line("title", 0, "", text).forEach(t -> blocks.add(new Block.Title(t)));
            case Block.Heading(int level, String number, List<Inline> text) ->
                line("heading", level, number, text).forEach(t -> blocks.add(new Block.Heading(level, number, t)));
            case Block.Paragraph(Block.Form form, List<Inline> text) ->
                line(kind(form), 0, "", text).forEach(t -> blocks.add(new Block.Paragraph(form, t)));
            case Block.Table table -> blocks.add(table);
            case Block.BarChart chart -> blocks.add(chart);
        }
    }

    private static String kind(Block.Form form) {
        return switch (form) {
            case BODY -> "paragraph";
            case ADDRESSEE -> "addressee";
            case SIGNATURE -> "signature";
        };
    }

    /// The texts that take the line's place.
    private List<List<Inline>> line(String kind, int level, String number, List<Inline> text) {
        List<Inline.Printed> figures = text.stream()
                .filter(Inline.Printed.class::isInstance)
                .map(Inline.Printed.class::cast)
                .toList();
        String written = marked(text);
        String key = key(kind + written);
        String now = prose.lines().getOrDefault(key, written);
        lines.add(new ProseLine(key, kind, level, number, written, now, figures.stream().map(Inline.Printed::text).toList()));
        return now.lines().map(String::strip).filter(part -> !part.isEmpty()).map(part -> inlines(part, figures)).toList();
    }

    private static String marked(List<Inline> text) {
        StringBuilder marked = new StringBuilder();
        int slot = 0;
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Words(String words) -> marked.append(words);
                case Inline.Printed _ -> marked.append("{{").append(++slot).append("}}");
            }
        }
        return marked.toString();
    }

    /// The same words twice are told apart by their order.
    private String key(String written) {
        String hash = ReportWriter.sha256(written.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        int nth = seen.merge(hash, 1, Integer::sum);
        return nth == 1 ? hash : hash + "-" + nth;
    }

    private static List<Inline> inlines(String text, List<Inline.Printed> figures) {
        List<Inline> found = new ArrayList<>();
        Matcher slots = SLOT.matcher(text);
        int from = 0;
        while (slots.find()) {
            words(found, text.substring(from, slots.start()));
            int slot = Integer.parseInt(slots.group(1));
            if (slot >= 1 && slot <= figures.size()) {
                found.add(figures.get(slot - 1));
            }
            from = slots.end();
        }
        words(found, text.substring(from));
        return found;
    }

    private static void words(List<Inline> onto, String text) {
        if (!text.isEmpty()) {
            onto.add(new Inline.Words(text));
        }
    }

    private static Stream<String> ids(Block block) {
        return switch (block) {
            case Block.Title(List<Inline> text) -> ids(text);
            case Block.Heading(int _, String _, List<Inline> text) -> ids(text);
            case Block.Paragraph(Block.Form _, List<Inline> text) -> ids(text);
            case Block.Table(var caption, var _, var rows) ->
                Stream.concat(ids(caption), rows.stream().flatMap(List::stream).flatMap(cell -> ids(cell.text())));
            case Block.BarChart(var caption, var _, var _, var series) ->
                Stream.concat(
                        ids(caption), series.stream().flatMap(s -> s.figures().stream().flatMap(id -> Optional.ofNullable(id).stream())));
        };
    }

    private static Stream<String> ids(List<Inline> text) {
        return text.stream().filter(Inline.Printed.class::isInstance).map(inline -> ((Inline.Printed) inline).id());
    }

    private static String said(List<Inline> text) {
        return text.stream().map(Inline::said).collect(Collectors.joining());
    }
}
