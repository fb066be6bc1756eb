package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values as they are written in an expression.
final class Literals {

    // such as 12, -1000.10 and .5; no exponents, no hexadecimal
    private static final Pattern NUMBER = Pattern.compile("(-?)\\s*(\\d+(?:\\.\\d+)?|\\.\\d+)(?![\\w.])");

    private Literals() {}

    /// The number that begins at this character, digit by digit as written.
    static Optional<Value.Number> number(String text, int codePoint) {
        Matcher m = NUMBER.matcher(text);
        m.region(text.offsetByCodePoints(0, codePoint), text.length());
        return m.lookingAt() ? Optional.of(new Value.Number(new BigDecimal(m.group(1) + m.group(2)))) : Optional.empty();
    }

    static Optional<Value.Month> month(String written) {
        try {
            return Optional.of(new Value.Month(YearMonth.parse(written)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<Value.Day> day(String written) {
        try {
            return Optional.of(new Value.Day(LocalDate.parse(written)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
