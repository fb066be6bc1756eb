package io.yuanheng.report.template;

import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.LampSet;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.report.manifest.DueFilter;
import io.yuanheng.report.manifest.DueMatters.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads `of project_node within period state late, stopped lamp red limit 20`.
final class DueParser {

    // a list of codes separated by commas
    private static final String LIST = "[a-z][a-z0-9_]*(?:,\\s*[a-z][a-z0-9_]*)*";

    private static final Pattern WRITTEN = Pattern.compile("(?:of\\s+(?<rules>" + LIST + "))?(?:\\s*within\\s+(?<within>[a-z]+))?(?:\\s*state\\s+(?<states>" + LIST
            + "))?(?:\\s*lamp\\s+(?<lamps>" + LIST + "))?(?:\\s*limit\\s+(?<limit>[0-9]{1,4}))?");

    private static final String WORDS = "应写作：[of 期限, 期限] [within period|earlier|later] [state late, stopped] [lamp red] [limit 件数]";

    private final Vocabulary vocabulary;

    DueParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<DueAsk> parse(String text, Place.InFile at) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            vocabulary.problem(TemplateProblem.BAD_DUE, at, "看不懂：" + text.strip(), WORDS);
            return Optional.empty();
        }
        List<DeadlineDefinition> rules = new ArrayList<>();
        words(matcher.group("rules")).forEach(code -> rules.addAll(vocabulary.rules(code, at)));
        List<State> states = known(matcher.group("states"), State::of, "状态", "open、late、stopped、met、met_late、closed", at);
        List<String> lamps = known(matcher.group("lamps"), DueParser::lamp, "灯色", "red、yellow、blue、green、grey", at);
        List<DueFilter.Within> within = known(matcher.group("within"), DueFilter.Within::of, "时段", "period、earlier、later", at);
        List<LedgerCode> ledgers = rules.stream().flatMap(rule -> rule.of().stream()).distinct().toList();
        boolean one = ledgers.size() == 1 && rules.stream().allMatch(rule -> rule.of().isPresent());
        @Nullable LedgerCode ledger = one ? ledgers.getFirst() : null;
        List<Path> name = vocabulary.name(ledger).map(List::of).orElse(List.of());
        var filter = new DueFilter(
                words(matcher.group("rules")), within.isEmpty() ? DueFilter.Within.ANY : within.getFirst(), states, lamps);
        int limit = Optional.ofNullable(matcher.group("limit")).map(Integer::valueOf).orElse(0);
        return Optional.of(new DueAsk(filter, limit, ledger, name, at));
    }

    private static List<String> words(@Nullable String list) {
        return list == null ? List.of() : List.of(list.split(",\\s*"));
    }

    private <T> List<T> known(@Nullable String list, Function<String, Optional<T>> read, String what, String all, Place.InFile at) {
        List<T> known = new ArrayList<>();
        for (String word : words(list)) {
            read.apply(word).ifPresentOrElse(known::add, () -> vocabulary.problem(TemplateProblem.BAD_DUE, at, "没有" + what + " " + word, "可用 " + all));
        }
        return known;
    }

    private static Optional<String> lamp(String word) {
        return Stream.of(LampSet.Lamp.values()).map(lamp -> lamp.name().toLowerCase(Locale.ROOT)).filter(word::equals).findFirst();
    }
}
