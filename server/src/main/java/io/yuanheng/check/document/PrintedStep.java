package io.yuanheng.check.document;

import io.yuanheng.check.text.PrintedFigure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How finely a figure was printed.
public final class PrintedStep {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}(?:\\.(\\d{1,12}))?");

    private PrintedStep() {}

    /// One unit of the last printed digit, in the unit of the value: 0.1亿元 for 3.2亿元. Empty where no digits are printed.
    public static Optional<BigDecimal> of(PrintedFigure figure) {
        BigDecimal value = figure.value();
        Matcher matcher = NUMBER.matcher(Normalizer.normalize(figure.printed(), Normalizer.Form.NFKC).replaceAll("[,\\s]", ""));
        if (value == null || !matcher.find()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group());
        int decimals = matcher.group(1) == null ? 0 : matcher.group(1).length();
        BigDecimal factor = number.signum() == 0 ? BigDecimal.ONE : value.abs().divide(number, MathContext.DECIMAL64);
        return Optional.of(BigDecimal.ONE.movePointLeft(decimals).multiply(factor));
    }

    /// Whether two printed figures may be one value, printed more and less finely.
    static boolean mayBeOne(PrintedFigure one, PrintedFigure other) {
        BigDecimal difference = Objects.requireNonNull(one.value()).subtract(Objects.requireNonNull(other.value())).abs();
        BigDecimal steps = of(one).orElse(BigDecimal.ZERO).add(of(other).orElse(BigDecimal.ZERO));
        return difference.signum() == 0 || difference.multiply(BigDecimal.TWO).compareTo(steps) <= 0;
    }
}
