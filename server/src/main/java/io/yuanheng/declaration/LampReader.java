package io.yuanheng.declaration;

import io.yuanheng.declaration.LampSet.Test;
import io.yuanheng.declaration.WrittenPacks.In;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rule sets of lamps.
final class LampReader {

    // behind by 15, money ahead by 15
    private static final Pattern POINTS = Pattern.compile("(behind|money ahead|money apart)(?: by (\\d{1,3}(?:\\.\\d{1,2})?))?");

    private static final List<String> WORDS = List.of(
            "late", "late by 5 working days", "within 3 days", "behind", "behind by 10", "money ahead by 15", "money apart by 15", "met", "met late", "stopped", "always");

    private final WrittenPacks packs;
    private final Findings findings;

    LampReader(WrittenPacks packs, Findings findings) {
        this.packs = packs;
        this.findings = findings;
    }

    List<LampSet> read() {
        Names names = new Names(findings);
        List<LampSet> sets = new ArrayList<>();
        for (In<Written.Lamps> in : names.unique(packs.lamps(), in -> in.written().lamps(), "灯色规则")) {
            Written.Lamps written = in.written();
            if (written.rules().isEmpty()) {
                findings.add(DeclarationProblem.MISSING_KEY, written.lamps().place(), "灯色规则 " + written.lamps() + " 没有 rules", null);
            }
            List<LampSet.Rule> rules = new ArrayList<>();
            for (Written.LampRule rule : written.rules()) {
                LampSet.Lamp lamp = LampSet.Lamp.valueOf(rule.lamp().text().toUpperCase(Locale.ROOT));
                test(rule.when()).ifPresent(test -> rules.add(new LampSet.Rule(lamp, test)));
            }
            List<Integer> season = season(written);
            names.plain(written.lamps()).ifPresent(code -> sets.add(new LampSet(
                    code, written.title().text(), FieldReader.textOf(written.source()), rules, season, in.pack(), written.lamps().place())));
        }
        return List.copyOf(sets);
    }

    private List<Integer> season(Written.Lamps written) {
        List<Integer> season = written.season().stream().map(Written.Whole::number).toList();
        boolean fits = season.isEmpty() || season.size() == 12 && season.stream().anyMatch(weight -> weight > 0);
        if (!fits) {
            findings.add(DeclarationProblem.BAD_VALUE, written.lamps().place(), "season 应是一月至十二月十二个权数，不全为零", "各月相同就不写");
        }
        return fits ? season : List.of();
    }

    private Optional<Test> test(Written.Text when) {
        String text = when.text();
        Matcher points = POINTS.matcher(text);
        Optional<Test> read =
                switch (text) {
                    case "late" -> Optional.of(new Test.Late(null));
                    case "met" -> Optional.of(new Test.Met());
                    case "met late" -> Optional.of(new Test.MetLate());
                    case "stopped" -> Optional.of(new Test.Stopped());
                    case "always" -> Optional.of(new Test.Always());
                    default -> {
                        if (text.startsWith("late by ")) {
                            yield TimeLimit.parse(text.substring("late by ".length())).map(Test.Late::new);
                        }
                        if (text.startsWith("within ")) {
                            yield TimeLimit.parse(text.substring("within ".length())).map(Test.Within::new);
                        }
                        yield points.matches() ? Optional.of(points(points)) : Optional.empty();
                    }
                };
        if (read.isEmpty()) {
            findings.add(DeclarationProblem.BAD_VALUE, when.place(), "“" + text + "”看不懂", "可写 " + String.join("、", WORDS));
        }
        return read;
    }

    private static Test points(Matcher matcher) {
        BigDecimal by = matcher.group(2) == null ? BigDecimal.ZERO : new BigDecimal(matcher.group(2));
        return switch (matcher.group(1)) {
            case "behind" -> new Test.Behind(by);
            case "money ahead" -> new Test.MoneyAhead(by);
            default -> new Test.MoneyApart(by);
        };
    }
}
