package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 云汐's works: year plans add up to 22,000 万元, the half year's investment to 15,270 against 8,760.
final class YunxiWorks {

    private record Work(
            String no, String name, @Nullable String aliases, String kind, String phase, String area, @Nullable String budget, @Nullable String plan, String state,
            @Nullable String plannedStart, @Nullable String started, @Nullable String plannedFinish, String half, String prior, String progress) {}

    private static final List<Work> WORKS = List.of(
            new Work("YX-GC-01", "枫田片区连接省道工程", "枫田省道", "道路", "新开工", "枫田片区", null, "800", "在建", null, "2024-05-28", "2024-12-31", "300", "0", "完成招标，5月下旬进场施工"),
            new Work("YX-GC-02", "浩湾片区五条主干道", "浩湾主干道", "道路", "续建", "浩湾片区", null, "4400", "在建", null, "2023-09-10", "2025-06-30", "1100", "0", "完成工程变更，投资1100万元，为年度计划的25%"),
            new Work("YX-GC-03", "石材园连头路", null, "道路", "续建", "石材片区", null, "600", "在建", null, "2023-10-08", "2024-10-31", "400", "0", "排水完成80%，路基完成50%"),
            new Work("YX-GC-04", "龙坪A区场平", "龙坪A区平整", "场平", "续建", "龙坪片区", "11300", "2500", "在建", null, "2023-11-15", "2025-11-30", "800", "0", "开挖土石方200万立方米，1750亩中平整约600亩，为年度计划的32%，派驻执勤点"),
            new Work("YX-GC-05", "龙坪B区场平", "龙坪B区平整", "场平", "新开工", "龙坪片区", null, "200", "招标", "2024-08-20", null, null, "0", "0", "7月底前完成招标"),
            new Work("YX-GC-06", "标准厂房二期（演示）", null, "标准厂房", "续建", "枫田片区", "14000", "6000", "在建", null, "2023-03-01", "2024-12-31", "5850", "3000", "主体封顶"),
            new Work("YX-GC-07", "污水处理厂提标（演示）", null, "污水处理", "续建", "浩湾片区", "7200", "3500", "在建", null, "2023-04-10", "2024-09-30", "3300", "1760", "设备安装"),
            new Work("YX-GC-08", "雨污管网（演示）", null, "排水", "续建", "浩湾片区", "5000", "2400", "在建", null, "2023-06-15", "2024-11-30", "2150", "500", "主管敷设"),
            new Work("YX-GC-09", "园区变电站（演示）", null, "供电", "续建", "枫田片区", "3600", "1600", "在建", null, "2023-05-20", "2024-10-31", "1370", "900", "土建完成"),
            new Work("YX-GC-10", "东片给水工程（演示）", null, "供水", "完工", "枫田片区", "4200", null, "移交", null, "2022-05-10", "2023-12-20", "0", "2600", "2023年12月移交，本年只有上年同期数"));

    // invented: one that paid ahead of its work, one behind time, one on time
    private static final Map<String, String> PERCENT = Map.of("YX-GC-03", "60", "YX-GC-07", "70", "YX-GC-09", "90");
    private static final Map<String, String> PAID = Map.of("YX-GC-03", "76", "YX-GC-07", "60", "YX-GC-09", "80");

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("20-infra_project.xlsx", works());
        books.put("21-infra_progress_item.xlsx", items());
        books.put("22-infra_progress.xlsx", progress());
    }

    private static DemoSheet works() {
        DemoSheet sheet = DemoSheet.of(
                "基础设施项目", "云汐工业园（演示）2024年度工程计划",
                "工程编号", "工程名称", "简称", "工程类别", "年度类别", "所在片区", "总投资（万元）", "年度", "年度投资计划（万元）", "状态", "计划开工时间", "开工时间", "计划完工时间", "完工时间", "形象进度（%）", "资金支付（%）", "进展情况");
        for (Work w : WORKS) {
            boolean done = w.state().equals("移交");
            sheet.row(w.no(), w.name(), w.aliases(), w.kind(), w.phase(), w.area(), amount(w.budget()), done ? null : 2024, amount(w.plan()), w.state(),
                    w.plannedStart(), w.started(), w.plannedFinish(), done ? "2023-12-20" : null,
                    amount(PERCENT.get(w.no())), amount(PAID.get(w.no())), w.progress());
        }
        return sheet.note("注：标（演示）的工程为虚构，用来补足年度投资合计");
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static DemoSheet items() {
        return DemoSheet.of("工程分项进度", "6月底工程分项进度", "工程名称", "分项工程", "截至月份", "计量单位", "计划工程量", "累计完成", "完成进度", "约数", "备注")
                .row("石材园连头路", "排水", "2024-06", null, null, null, "80%", null, null)
                .row("石材园连头路", "路基", "2024-06", null, null, null, new BigDecimal("50"), null, null)
                .row("龙坪A区场平", "土石方", "2024-06", "万立方米", null, new BigDecimal("200"), null, null, null)
                .row("龙坪A区场平", "场地平整", "2024-06", "亩", new BigDecimal("1750"), new BigDecimal("600"), null, "约", null)
                .row("龙坪A区场平", "年度计划投资", "2024-06", "万元", new BigDecimal("2500"), new BigDecimal("800"), new BigDecimal("32"), null, null)
                .row("浩湾主干道", "年度计划投资", "2024-06", "万元", new BigDecimal("4400"), new BigDecimal("1100"), new BigDecimal("25"), null, "完成工程变更");
    }

    private static DemoSheet progress() {
        DemoSheet sheet = DemoSheet.of("工程投资月报", "", "工程名称", "统计月份", "当月完成投资（万元）", "上年同期（万元）", "备注");
        for (Work w : WORKS) {
            if (w.half().equals("0") && w.prior().equals("0")) {
                continue;
            }
            List<BigDecimal> priors = Shares.of(w.prior(), Shares.uneven(5, Integer.parseInt(w.no().substring(6)) + 9, 5, 4, 4, 5, 5));
            for (int m = 0; m < 5; m++) {
                if (months(w).get(m).signum() != 0 || priors.get(m).signum() != 0) {
                    sheet.row(w.name(), Months.written(2024, m + 2), months(w).get(m), priors.get(m), null);
                }
            }
        }
        return sheet;
    }

    private static List<BigDecimal> months(Work work) {
        boolean late = work.no().equals("YX-GC-01");
        return late
                ? List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("60"), new BigDecimal("240"))
                : Shares.of(work.half(), Shares.uneven(5, Integer.parseInt(work.no().substring(6)), 6, 4, 5, 5, 6));
    }

    /// Invested in each month of the half year, 万元.
    List<BigDecimal> byMonth() {
        List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        for (Work work : WORKS) {
            for (int m = 0; m < 5; m++) {
                sums.set(m, sums.get(m).add(months(work).get(m)));
            }
        }
        return sums;
    }
}
