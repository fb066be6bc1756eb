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
        Optional<Unit> unit = Unit.of(entry.unit());
        Optional<Unit> shown = Unit.of(entry.shownIn());
        if (!matcher.find() || unit.isEmpty() || shown.isEmpty() || !unit.get().convertsTo(shown.get())) {
            return true;
        }
        BigDecimal printed = new BigDecimal(matcher.group());
        BigDecimal converted = new Quantity(exact.abs(), unit.get()).in(shown.get()).amount();
        return converted.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0;
    }
}
