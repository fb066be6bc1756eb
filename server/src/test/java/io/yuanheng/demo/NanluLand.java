package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.SequencedMap;

/// 楠麓's land: phase 1 is 300.43 亩 in five plots, of which two (54.8375) are converted and three (245.5925) are not; phase 2 is being
/// acquired. Plots and households are invented, their sums are those of catalogue 6.4.
final class NanluLand {

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("28-land_acquisition.xlsx", batches());
        books.put("34-land_conversion.xlsx", conversions());
        books.put("35-land_parcel.xlsx", parcels());
        books.put("36-land_household.xlsx", households());
        books.put("38-plan_adjustment.xlsx", adjustments());
    }

    private static DemoSheet batches() {
        return DemoSheet.of(
                        "征收批次", "土地征收进展", "批次", "简称", "所在片区", "涉及村组", "面积（亩）", "约数", "拟征时间", "丈量日期", "公示日期", "公示截止", "征地资金到位", "兑付日期", "交地时间",
                        "状态", "进展", "征收难点")
                .row("NL-ZD-1", "一期", "勐岭片区", "勐岭一组、二组", new BigDecimal("300.43"), null, "2022-09-05", "2022-11-20", "2023-01-10", "2023-02-10", "2023-05-18",
                        "2023-08-25", "2023-08-30", "交地完成", "一期征收完成", null)
                .row("NL-ZD-2", "二期", "勐岭片区", "勐岭三组、四组", new BigDecimal("400"), "余", "2024-02-26", "2024-04-20", "2024-05-15", "2024-06-14", null, null, null,
                        "已公告", "已丈量、清点、公示，正在争取征地资金", "农户要求按15%返还水田，部分农户拒签，地界有争议");
    }

    private static DemoSheet conversions() {
        return DemoSheet.of("用地报批", "", "报批批次", "类别", "所在片区", "征收批次", "报批面积（亩）", "批准面积（亩）", "指标年度", "占用指标（亩）", "批准机关", "申报日期", "批准日期", "批文", "状态")
                .row("NL-BP-1", "农用地转用", "勐岭片区", "一期", new BigDecimal("54.8375"), new BigDecimal("54.8375"), 2024, new BigDecimal("54.8375"), "省", "2023-11-02",
                        "2024-03-18", "省用地〔2024〕演示1号", "已批准");
    }

    private static DemoSheet parcels() {
        return DemoSheet.of("征收地块", "一期地块", "地块编号", "批次", "所在片区", "地类", "地块面积（亩）", "征收日期", "报批批次", "转用日期", "状态")
                .row("NL-D-01", "一期", "勐岭片区", "旱地", new BigDecimal("30.4"), "2023-08-30", "NL-BP-1", "2024-03-18", "已转用")
                .row("NL-D-02", "一期", "勐岭片区", "旱地", new BigDecimal("24.4375"), "2023-08-30", "NL-BP-1", "2024-03-18", "已转用")
                .row("NL-D-03", "一期", "勐岭片区", "水田", new BigDecimal("98.2"), "2023-08-30", null, null, "已征收")
                .row("NL-D-04", "一期", "勐岭片区", "旱地", "87.3925", "2023-08-30", null, null, "已征收")
                .row("NL-D-05", "一期", "勐岭片区", "林地", new BigDecimal("60"), "2023-08-30", null, null, "已征收");
    }

    private static DemoSheet households() {
        return DemoSheet.of("征收户补偿", "征收户补偿台账（演示不填户主和账号）", "户号", "批次", "村组", "地类", "征收面积（亩）", "应补金额（元）", "公示日期", "签约日期", "已付金额（元）", "兑付日期", "状态", "异议", "拒签理由")
                .row("NL-H-101", "一期", "勐岭一组", "旱地", new BigDecimal("12.5"), "468,750.00", "2023-01-10", "2023-04-12", "468,750.00", "2023-06-20", "已交地", null, null)
                .row("NL-H-102", "一期", "勐岭二组", "水田", new BigDecimal("8.2"), new BigDecimal("332100"), "2023-01-10", "2023-04-15", new BigDecimal("332100"), "2023-06-20",
                        "已交地", null, null)
                .row("NL-H-201", "二期", "勐岭三组", "水田", new BigDecimal("6.4"), new BigDecimal("259200"), "2024-05-15", null, null, null, "已公示", null, null)
                .row("NL-H-202", "二期", "勐岭三组", "水田", new BigDecimal("9.1"), new BigDecimal("368550"), "2024-05-15", null, null, null, "拒签", "水田返还", "要求按15%返还水田")
                .row("NL-H-203", "二期", "勐岭四组", "旱地", new BigDecimal("5.6"), new BigDecimal("210000"), "2024-05-15", null, null, null, "拒签", "地界争议", "与邻组地界有争议");
    }

    private static DemoSheet adjustments() {
        return DemoSheet.of("调规", "", "编号", "类别", "位置", "所在片区", "面积（亩）", "理由", "日期", "受阻日期", "制约因素", "状态")
                .row("NL-TG-01", "基本农田", "城市周边", "勐岭片区", new BigDecimal("557"), "用作二期工业用地", "2024-01-15", "2024-03-05", "城市周边基本农田暂不能调整", "受阻");
    }
}
