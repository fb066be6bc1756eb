package io.yuanheng.check;

import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.manifest.ManifestEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number inside a printed figure, such as 24.77 in 增长24.77%.
final class PrintedNumber {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private PrintedNumber() {}

    /// Whether the printed text may stand for the exact value: equal when rounded to the decimals printed.
    ///
    /// The direction stands in words (下降), so magnitudes are compared. A text without a number (持平, a name) says nothing.
    static boolean agrees(ManifestEntry entry, BigDecimal exact) {
        Matcher matcher = NUMBER.matcher(entry.printed());
        return !matcher.find() || rounded(entry, exact.abs(), new BigDecimal(matcher.group()));
    }

    /// Whether a bar of a chart shows the entry's value; a chart prints no words.
    static boolean agrees(String bar, ManifestEntry entry) {
        BigDecimal exact = entry.exact();
        try {
            return exact != null && rounded(entry, exact, new BigDecimal(bar));
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean rounded(ManifestEntry entry, BigDecimal exact, BigDecimal printed) {
        Optional<Unit> unit = Unit.of(entry.unit());
        Optional<Unit> shown = Unit.of(entry.shownIn());
        if (unit.isEmpty() || shown.isEmpty() || !unit.get().convertsTo(shown.get())) {
            return true;
        }
        BigDecimal converted = new Quantity(exact, unit.get()).in(shown.get()).amount();
        return converted.setScale(Math.max(printed.scale(), 0), RoundingMode.HALF_UP).compareTo(printed) == 0;
    }
}
