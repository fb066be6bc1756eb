package io.yuanheng.check.text;

import java.math.BigDecimal;

/// All values that a printed number may stand for, both ends included.
public record Interval(BigDecimal low, BigDecimal high) {

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("no interval: " + low + ".." + high);
        }
    }

    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }
}
