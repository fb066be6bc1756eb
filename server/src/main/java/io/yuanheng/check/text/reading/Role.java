package io.yuanheng.check.text.reading;

/// The part a figure plays in its sentence.
public enum Role {
    /// a result: an amount or a count
    LEVEL,
    /// the value of an earlier period
    PRIOR,
    /// the start of 由…增至…
    FROM,
    /// 任务 目标 计划 预算
    TARGET,
    /// 增加 减少 so much
    CHANGE,
    /// what is left: 剩余 尚未
    REST,
    /// a rate of change in percent
    GROWTH,
    /// a rate of change against last month or quarter
    SEQUENTIAL,
    AVERAGE_GROWTH,
    SHARE,
    COMPLETION,
    /// a named rate: 开工率 产销率
    RATE,
    /// 贡献率
    CONTRIBUTION,
    /// 拉动…个百分点
    PULL,
    /// 高于…个百分点
    GAP,
    /// …倍
    MULTIPLE,
    RANK,
    OTHER;

    public boolean isAmount() {
        return switch (this) {
            case LEVEL, PRIOR, FROM, TARGET, REST -> true;
            case CHANGE,
                    GROWTH,
                    SEQUENTIAL,
                    AVERAGE_GROWTH,
                    SHARE,
                    COMPLETION,
                    RATE,
                    CONTRIBUTION,
                    PULL,
                    GAP,
                    MULTIPLE,
                    RANK,
                    OTHER -> false;
        };
    }
}
