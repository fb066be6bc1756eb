package io.yuanheng.kernel;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A unit of measure with its exact factor to the base unit of its dimension, kept as a fraction.
///
/// 1 亩 is exactly 2000/3 平方米, which no decimal holds; hence numerator and denominator.
/// Percent and percentage points are different units and do not convert.
public record Unit(String symbol, Dimension dimension, BigDecimal numerator, BigDecimal denominator) {

    /// What a unit measures; only units of one dimension convert. Each kind of counted thing is its own dimension.
    public record Dimension(String name) {}

    private static final Dimension NAMED_BESIDE = new Dimension("unit named beside the amount");

    private static final Map<String, Unit> KNOWN = known();

    /// @return the unit written so, or empty when it is not a unit this product knows
    public static Optional<Unit> of(String symbol) {
        return Optional.ofNullable(KNOWN.get(symbol.strip()));
    }

    /// For units that the code itself names.
    public static Unit named(String symbol) {
        return of(symbol).orElseThrow(() -> new IllegalArgumentException("unknown unit: " + symbol));
    }

    public boolean convertsTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /// Whether the row itself names the unit: a target or a park's monthly figure is in the unit of the indicator it names
    /// (指标单位), a quantity of works in the unit written beside it (所列单位). Such amounts are taken as they stand and never
    /// converted.
    public boolean isNamedBeside() {
        return dimension.equals(NAMED_BESIDE);
    }

    @Override
    public String toString() {
        return symbol;
    }

    private static Map<String, Unit> known() {
        Map<String, Unit> units = new LinkedHashMap<>();
        put(units, "money", "元", "1", "1");
        put(units, "money", "千元", "1000", "1");
        put(units, "money", "万元", "10000", "1");
        put(units, "money", "亿元", "100000000", "1");
        put(units, "dollars", "美元", "1", "1");
        put(units, "dollars", "万美元", "10000", "1");
        put(units, "area", "平方米", "1", "1");
        put(units, "area", "㎡", "1", "1");
        put(units, "area", "万平方米", "10000", "1");
        put(units, "area", "公顷", "10000", "1");
        put(units, "area", "平方公里", "1000000", "1");
        put(units, "area", "亩", "2000", "3");
        put(units, "length", "米", "1", "1");
        put(units, "length", "公里", "1000", "1");
        put(units, "length", "千米", "1000", "1");
        put(units, "volume", "立方米", "1", "1");
        put(units, "volume", "万立方米", "10000", "1");
        put(units, "mass", "千克", "1", "1");
        put(units, "mass", "吨", "1000", "1");
        put(units, "mass", "万吨", "10000000", "1");
        put(units, "energy", "千瓦时", "1", "1");
        put(units, "energy", "万千瓦时", "10000", "1");
        put(units, "percent", "%", "1", "1");
        put(units, "percentage points", "个百分点", "1", "1");
        put(units, "money per area", "万元/亩", "1", "1");
        for (String beside : new String[] {"指标单位", "所列单位"}) {
            units.put(beside, new Unit(beside, NAMED_BESIDE, BigDecimal.ONE, BigDecimal.ONE));
        }
        for (String counted : new String[] {
            "家", "户", "个", "宗", "项", "条", "座", "栋", "起", "件", "次", "人", "人次", "幅", "份", "盏", "套", "天", "处", "期", "小时", "倍", "分", "层", "名", "级"
        }) {
            put(units, "count of " + counted, counted, "1", "1");
        }
        return Map.copyOf(units);
    }

    private static void put(Map<String, Unit> units, String dimension, String symbol, String over, String under) {
        units.put(symbol, new Unit(symbol, new Dimension(dimension), new BigDecimal(over), new BigDecimal(under)));
    }
}
