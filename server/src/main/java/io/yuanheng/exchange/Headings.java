package io.yuanheng.exchange;

import io.yuanheng.kernel.Unit;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Headings as spreadsheets carry them: `工业总产值（万元）`, `*企业名称`, `固定资产投资 / 万元`.
final class Headings {

    // 工业总产值(万元)  ->  工业总产值, 万元; a unit in brackets may have a stroke of its own: 亩均税收(万元/亩)
    private static final Pattern BRACKETED = Pattern.compile("^(?<words>.+?)[(\\[](?:单位:)?(?<unit>[^()\\[\\]]{1,8})[)\\]]$");
    private static final Pattern WITH_UNIT = Pattern.compile("^(?<words>.+?)[(\\[/](?:单位:)?(?<unit>[^()\\[\\]/]{1,8})[)\\]]?$");

    private Headings() {}

    /// A heading taken apart.
    ///
    /// @param words what is compared with titles: half-width, without spaces, marks and unit
    /// @param unit the unit written in the heading, or null
    record Heading(String words, @Nullable Unit unit) {}

    static Heading read(String text) {
        String plain = plain(text);
        for (Pattern pattern : List.of(BRACKETED, WITH_UNIT)) {
            Matcher m = pattern.matcher(plain);
            Optional<Unit> unit = m.matches() ? unit(m.group("unit")) : Optional.empty();
            if (unit.isPresent()) {
                return new Heading(m.group("words"), unit.get());
            }
        }
        return new Heading(plain, null);
    }

    /// The unit that a plain text names. Plain text has m2 for ㎡ and m².
    static Optional<Unit> unit(String plain) {
        return Unit.of(plain)
                .or(() -> Unit.of(plain.replace("m2", "㎡")))
                .or(() -> Unit.of(plain.replace("m2", "平方米").replace("m3", "立方米")));
    }

    /// Half-width, without white space, stars and a closing colon, so that headings typed by different hands agree.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0*＊]", "")
                .replace('：', ':')
                .replaceAll(":$", "");
    }
}
