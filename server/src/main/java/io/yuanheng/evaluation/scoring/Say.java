package io.yuanheng.evaluation.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers within formula texts.
final class Say {

    /// Quotients; what a park counts loses nothing.
    static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);

    private static final int SHOWN = 6;

    private Say() {}

    /// At most six decimals, without trailing zeros.
    static String of(BigDecimal number) {
        BigDecimal shown = number.scale() > SHOWN ? number.setScale(SHOWN, RoundingMode.HALF_UP) : number;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
