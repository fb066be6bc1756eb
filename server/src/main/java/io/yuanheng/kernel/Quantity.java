package io.yuanheng.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact amount with its unit; never a double, from the cell of a workbook to the sentence of a report.
public record Quantity(BigDecimal amount, Unit unit) {

    // only 亩 divides by three; 34 digits lose nothing that a park could measure
    private static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_UP);

    public Quantity {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.in(unit).amount), unit);
    }

    /// Converts, such as 亿元 to 万元. An amount whose row names its unit beside it is in the unit asked for already.
    ///
    /// @throws IllegalArgumentException where the units measure different things
    public Quantity in(Unit target) {
        if (unit.isNamedBeside()) {
            return new Quantity(amount, target);
        }
        if (!unit.convertsTo(target)) {
            throw new IllegalArgumentException(unit + " does not convert to " + target);
        }
        if (unit.equals(target)) {
            return this;
        }
        BigDecimal over = amount.multiply(unit.numerator()).multiply(target.denominator());
        return new Quantity(over.divide(unit.denominator().multiply(target.numerator()), DIVISION), target);
    }
}
