package io.yuanheng.report.manifest;

import java.util.Optional;
import java.util.stream.Stream;

/// What of an indicator, or of a list of rows, a printed figure shows.
public enum FigurePart {
    VALUE("value", "数值"),
    /// 同期数, as reported now
    PRIOR("prior", "上年同期"),
    PUBLISHED("published", "上年公布数"),
    DIFFERENCE("difference", "增减额"),
    GROWTH("growth", "同比增速"),
    NOMINAL_GROWTH("nominal_growth", "名义增速"),
    FLOOR("floor", "确保目标"),
    STRETCH("stretch", "力争目标"),
    COMPLETION("completion", "完成年度任务"),
    STRETCH_COMPLETION("stretch_completion", "完成力争目标"),
    TIME_PROGRESS("time_progress", "序时进度"),
    /// completion minus time progress, in percentage points
    SCHEDULE("schedule", "与序时进度之差"),
    SHARE("share", "占比"),
    TOP_NAME("top.name", "最大一户"),
    TOP_VALUE("top.value", "最大一户数值"),
    TOP_GROWTH("top.growth", "最大一户增速"),
    TOP_SHARE("top.share", "最大一户占比"),
    REST("rest", "剔除最大一户"),
    REST_GROWTH("rest_growth", "剔除最大一户增速"),
    ROW_COUNT("rows.count", "行数"),
    ROW_NAMES("rows.names", "名单"),
    CELL("cell", "单元格"),
    /// how many matters of the clock
    DUE_COUNT("due.count", "件数"),
    /// what was done in time among what had to be done
    DUE_RATE("due.rate", "按期率"),
    /// why a matter is late, or how much time is left
    DUE_REASON("due.reason", "情况");

    private final String written;
    private final String title;

    FigurePart(String written, String title) {
        this.written = written;
        this.title = title;
    }

    /// As templates and manifests write it.
    public String written() {
        return written;
    }

    public String title() {
        return title;
    }

    /// Whether the figure is an amount in the indicator's own unit, rather than a percentage or a name.
    public boolean inIndicatorUnit() {
        return switch (this) {
            case VALUE, PRIOR, PUBLISHED, DIFFERENCE, FLOOR, STRETCH, TOP_VALUE, REST -> true;
            case GROWTH,
                    NOMINAL_GROWTH,
                    COMPLETION,
                    STRETCH_COMPLETION,
                    TIME_PROGRESS,
                    SCHEDULE,
                    SHARE,
                    TOP_NAME,
                    TOP_GROWTH,
                    TOP_SHARE,
                    REST_GROWTH,
                    ROW_COUNT,
                    ROW_NAMES,
                    CELL,
                    DUE_COUNT,
                    DUE_RATE,
                    DUE_REASON -> false;
        };
    }

    /// Whether it speaks of the largest member of a dimension.
    public boolean ofLargest() {
        return switch (this) {
            case TOP_NAME, TOP_VALUE, TOP_GROWTH, TOP_SHARE, REST, REST_GROWTH -> true;
            case VALUE,
                    PRIOR,
                    PUBLISHED,
                    DIFFERENCE,
                    GROWTH,
                    NOMINAL_GROWTH,
                    FLOOR,
                    STRETCH,
                    COMPLETION,
                    STRETCH_COMPLETION,
                    TIME_PROGRESS,
                    SCHEDULE,
                    SHARE,
                    ROW_COUNT,
                    ROW_NAMES,
                    CELL,
                    DUE_COUNT,
                    DUE_RATE,
                    DUE_REASON -> false;
        };
    }

    public boolean ofRows() {
        return this == ROW_COUNT || this == ROW_NAMES || this == CELL || ofDue();
    }

    /// Whether it tells of matters of the clock.
    public boolean ofDue() {
        return this == DUE_COUNT || this == DUE_RATE || this == DUE_REASON;
    }

    public static Optional<FigurePart> of(String written) {
        return Stream.of(values()).filter(p -> p.written.equals(written)).findFirst();
    }
}
