package io.yuanheng.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a total exactly: the shares add up to it to the last digit (largest remainders get the digits left over).
final class Shares {

    private Shares() {}

    static List<BigDecimal> of(BigDecimal total, int scale, List<BigDecimal> weights) {
        BigDecimal sum = sum(weights);
        BigDecimal digit = BigDecimal.ONE.movePointLeft(scale);
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal exact = total.multiply(weight).divide(sum, scale + 12, RoundingMode.DOWN);
            BigDecimal cut = exact.setScale(scale, RoundingMode.DOWN);
            shares.add(cut);
            remainders.add(exact.subtract(cut));
        }
        int left = total.subtract(sum(shares)).divide(digit, 0, RoundingMode.UNNECESSARY).intValueExact();
        List<Integer> order = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            int at = order.get(i);
            shares.set(at, shares.get(at).add(digit));
        }
        return shares;
    }

    static List<BigDecimal> of(String total, List<BigDecimal> weights) {
        return of(new BigDecimal(total), 2, weights);
    }

    /// Weights that differ a little from one another, the same on every run.
    static List<BigDecimal> uneven(int count, int seed, int... profile) {
        return IntStream.range(0, count)
                .mapToObj(i -> new BigDecimal(profile[i % profile.length] * 100 + (i * 37 + seed * 53) % 23))
                .toList();
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
