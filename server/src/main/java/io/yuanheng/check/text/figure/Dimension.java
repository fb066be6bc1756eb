package io.yuanheng.check.text.figure;

/// What a figure measures. Only figures of one dimension are added or compared.
public enum Dimension {
    MONEY,
    DOLLARS,
    OTHER_MONEY,
    AREA,
    LENGTH,
    VOLUME,
    MASS,
    ENERGY,
    POWER,
    /// things counted one by one: 家 户 个 宗 项 …
    COUNT,
    PEOPLE,
    PERCENT,
    /// 个百分点, the difference of two percentages
    POINTS,
    /// 倍
    TIMES,
    /// 第…位
    RANK,
    /// one unit per another: 万元/亩
    PER,
    TIME,
    /// a number without a unit
    BARE;

    public boolean isAmount() {
        return switch (this) {
            case MONEY, DOLLARS, OTHER_MONEY, AREA, LENGTH, VOLUME, MASS, ENERGY, POWER, COUNT, PEOPLE, PER -> true;
            case PERCENT, POINTS, TIMES, RANK, TIME, BARE -> false;
        };
    }

    /// Whether a whole number of it is exact.
    public boolean isCounted() {
        return this == COUNT || this == PEOPLE || this == RANK;
    }
}
