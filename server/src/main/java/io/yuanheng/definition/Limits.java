package io.yuanheng.definition;

import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeadlineDefinition.Distance;
import io.yuanheng.declaration.DeadlineDefinition.Duty;

/// How long a rule leaves, as people say it.
final class Limits {

    private Limits() {}

    static String said(DeadlineDefinition rule) {
        return switch (rule.duty()) {
            case Duty.Expected expected -> every(expected.every()) + "，" + due(expected.due());
            case Duty.Limited limited ->
                limited.length() == null ? limited.limit().say() : "按每行的 " + limited.length() + " × " + limited.limit().say();
            case Duty.Dated dated -> "到 " + dated.on().day();
        };
    }

    private static String due(Distance due) {
        return due.length().count() == 0 ? "到期末" : (due.before() ? "期末前" : "期后") + due.length().say();
    }

    private static String every(DeadlineDefinition.Every every) {
        return switch (every) {
            case WORKING_DAY -> "每个工作日";
            case WEEK -> "每周";
            case MONTH -> "每月";
            case QUARTER -> "每季";
            case HALF -> "每半年";
            case YEAR -> "每年";
        };
    }
}
