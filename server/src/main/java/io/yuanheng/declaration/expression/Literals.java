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

    // such as 12, 1000.10 and .5; no exponents, no hexadecimal
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(?![\\w.])");
    private static final Pattern SIGNS = Pattern.compile("[-\\s]*$");

    private Literals() {}

    /// The number whose first digit is this character, digit by digit as written.
    ///
    /// CEL places a negative number at its digits, so the sign is looked for before them.
    static Optional<Value.Number> number(String text, int codePoint) {
        int digits = text.offsetByCodePoints(0, codePoint);
        Matcher m = NUMBER.matcher(text);
        m.region(digits, text.length());
        Matcher before = SIGNS.matcher(text.substring(0, digits));
        long signs = before.find() ? before.group().chars().filter(c -> c == '-').count() : 0;
        if (!m.lookingAt() || signs > 1) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(m.group(1));
        return Optional.of(new Value.Number(signs == 1 ? amount.negate() : amount));
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
