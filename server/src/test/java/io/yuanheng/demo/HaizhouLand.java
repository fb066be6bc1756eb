package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.SequencedMap;

/// 海洲's land: 1,696 亩 supplied (1,113 industrial), six parcels of sea use in reserve (3,319 亩), a quota of 1,000 亩. The plots from
/// acquisition to recovery are invented: they show every link of the chain.
final class HaizhouLand {

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("28-land_acquisition.xlsx", DemoSheet.of("征收批次", "", "批次", "所在片区", "涉及村组", "户数", "面积（亩）", "地价", "拟征时间", "丈量日期", "公示日期", "公示截止", "征地资金到位", "兑付日期", "交地时间", "状态")
                .row("HZ-ZD-1", Haizhou.EAST, "石岭一村", 68, new BigDecimal("415.5"), new BigDecimal("6.2"), "2020-03-02", "2020-05-18", "2020-06-10", "2020-07-13", "2020-08-05",
                        "2020-09-15", "2020-09-28", "交地完成")
                .row("HZ-ZD-2", Haizhou.UPPER, "上埠二村", 31, new BigDecimal("180"), new BigDecimal("6.5"), "2024-05-06", "2024-07-15", "2024-09-02", "2024-10-08", null, null, null, "已公告"));
        books.put("29-land_reserve.xlsx", reserves());
        books.put("30-land_supply.xlsx", supplies());
        books.put("33-factory_building.xlsx", DemoSheet.of("标准厂房", "", "栋号", "所在片区", "占地面积", "总建筑面积", "可出租面积", "竣工日期", "状态")
                .row("一期1号厂房", Haizhou.EAST, new BigDecimal("4200"), new BigDecimal("16800"), new BigDecimal("15600"), "2022-06-30", "已租")
                .row("一期2号厂房", Haizhou.EAST, new BigDecimal("4200"), new BigDecimal("16800"), new BigDecimal("15600"), "2022-06-30", "已租"));
        books.put("34-land_conversion.xlsx", conversions());
        books.put("35-land_parcel.xlsx", parcels());
        books.put("37-idle_land.xlsx", idle());
        books.put("43-policy_handling.xlsx", cases());
        books.put("44-relocation.xlsx", DemoSheet.of("拆迁", "", "编号", "类别", "坐落", "所在片区", "企业名称", "建筑面积", "补偿", "协议日期", "腾空时限", "腾空日期", "建筑垃圾清运日期", "状态", "遗留问题")
                .row("HZ-CQ-01", "企业", "石岭砖瓦场", Haizhou.EAST, null, new BigDecimal("3200"), new BigDecimal("268"), "2024-03-11", "2024-06-30", "2024-06-21", "2024-07-30", "已清渣", null)
                .row("HZ-CQ-02", "房屋", "上埠二村", Haizhou.UPPER, null, new BigDecimal("420"), new BigDecimal("65"), "2024-07-02", "2024-09-30", "2024-09-20", null, "已腾空", "渣土没有清运"));
        books.put("45-factory_unit.xlsx", units());
        books.put("46-factory_lease.xlsx", leases());
        books.put("47-factory_rent.xlsx", rents());
    }

    private static DemoSheet reserves() {
        DemoSheet sheet = DemoSheet.of("土地储备", "收储台账", "储备地块编号", "地块位置", "所在片区", "土地来源", "储备面积（亩）", "收储日期", "专户", "清表日期", "围挡日期", "规划用途", "供出日期", "状态");
        String[] sizes = {"600", "580", "560", "540", "530", "509"};
        for (int i = 0; i < 6; i++) {
            sheet.row("HZ-CB-0" + (i + 1), "东湾用海" + (i + 1) + "号", Haizhou.EAST, "用海", new BigDecimal(sizes[i]), Months.day(2024, 4 + i, 22), "储备专户", null, null, null, null, "已收储");
        }
        return sheet.row("HZ-CB-07", "石岭一号", Haizhou.EAST, "集体征收", new BigDecimal("150"), "2022-03-15", "储备专户", "2022-05-10", "2022-06-01", "工业", "2024-06-28", "已供出")
                .row("HZ-CB-08", "石岭二号", Haizhou.EAST, "集体征收", new BigDecimal("110"), "2021-02-20", "储备专户", "2021-04-15", "2021-05-10", "工业", "2021-09-15", "已供出")
                .row("HZ-CB-09", "石岭三号", Haizhou.EAST, "集体征收", new BigDecimal("30"), "2023-11-08", "储备专户", "2024-01-20", "2024-03-05", "工业", null, "已定规划");
    }

    // six industrial parcels 643 + 150 + 120 + 90 + 60 + 50 = 1,113; the others 220 + 200 + 123 + 40 = 583
    private static DemoSheet supplies() {
        DemoSheet sheet = DemoSheet.of(
                "供地", "供地台账", "宗地编号", "地块位置", "所在片区", "储备编号", "用地项目", "受让人", "供地面积（亩）", "土地用途", "出让方式", "公告编号", "公告日期", "起始价", "成交价", "缴款期限",
                "已缴金额", "缴清日期", "摘牌日期", "交付日期", "合同编号", "约定动工日期", "实际动工日期", "收回日期", "状态");
        String[] sizes = {"643", "150", "120", "90", "60", "50"};
        for (int i = 0; i < 6; i++) {
            boolean started = i >= 1 && i <= 3;
            BigDecimal size = new BigDecimal(sizes[i]);
            BigDecimal price = size.multiply(new BigDecimal("19.2"));
            sheet.row(
                    "HZ2024-0" + (i + 1), "东湾" + (i + 1) + "号地", i < 4 ? Haizhou.EAST : Haizhou.UPPER, i == 1 ? "HZ-CB-07" : null, HaizhouProjects.PROJECTS.get(started ? HaizhouProjects.ON_NEW_LAND.get(i - 1) - 1 : 27 + i).name(), Haizhou.FIRMS.get(21 + i).name(), size,
                    "工业", "挂牌", "告字〔2024〕" + (i + 1) + "号", Months.day(2024, i == 0 ? 9 : 3 + i, 25), size.multiply(new BigDecimal("19")), price,
                    i == 0 ? Months.day(2024, 11, 25) : Months.day(2024, 5 + i, 28), i == 0 ? null : price, i == 0 ? null : Months.day(2024, 5 + i, 20),
                    i == 0 ? Months.day(2024, 10, 26) : Months.day(2024, 4 + i, 28), i == 0 ? null : Months.day(2024, 5 + i, 30), "HZ-CR-0" + (i + 1),
                    started ? Months.day(2024, i == 1 ? 8 : 9, 25) : Months.day(2025, 4, 30), started ? Months.day(2024, i == 1 ? 8 : 9, 20) : null, null,
                    i == 0 ? "成交" : started ? "动工" : "交地");
        }
        String[][] others = {{"220", "住宅"}, {"200", "公用设施"}, {"123", "商业"}, {"40", "教育"}};
        for (int i = 0; i < 4; i++) {
            BigDecimal size = new BigDecimal(others[i][0]);
            boolean free = i == 1 || i == 3;
            sheet.row(
                    "HZ2024-%02d".formatted(i + 7), "配套" + (i + 1) + "号地", Haizhou.EAST, null, null, null, size, others[i][1], free ? "划拨" : "挂牌", null, null, null,
                    free ? null : size.multiply(new BigDecimal("85")), null, free ? null : size.multiply(new BigDecimal("85")), null, Months.day(2024, 2 + i, 18), Months.day(2024, 4 + i, 18), null,
                    Months.day(2025, 3, 31), null, null, "交地");
        }
        return sheet.row(
                        "HZ2021-01", "石岭二号北", Haizhou.EAST, "HZ-CB-08", null, Haizhou.FIRMS.get(2).name(), new BigDecimal("60"), "工业", "挂牌", "告字〔2021〕3号", "2021-08-05", null, new BigDecimal("960"),
                        "2021-10-15", new BigDecimal("960"), "2021-10-12", "2021-09-15", "2021-10-20", "HZ-CR-2101", "2022-03-15", null, "2024-05-24", "收回")
                .row("HZ2021-02", "石岭二号南", Haizhou.EAST, "HZ-CB-08", null, Haizhou.FIRMS.get(3).name(), new BigDecimal("50"), "工业", "挂牌", "告字〔2021〕4号", "2021-08-05", null, new BigDecimal("800"),
                        "2021-10-15", new BigDecimal("800"), "2021-10-13", "2021-09-15", "2021-10-20", "HZ-CR-2102", "2023-06-30", null, null, "交地");
    }

    // 1,000 亩: the digits are damaged in the source
    private static DemoSheet conversions() {
        return DemoSheet.of("用地报批", "", "报批批次", "类别", "所在片区", "征收批次", "报批面积（亩）", "批准面积（亩）", "占用指标（亩）", "批准机关", "申报日期", "批准日期", "批文", "状态")
                .row("HZ-BP-1", "农用地转用", Haizhou.EAST, "HZ-ZD-1", new BigDecimal("370"), new BigDecimal("370"), new BigDecimal("370"), "省", "2020-10-12", "2021-01-18", "省用地〔2021〕演示6号", "已批准")
                .row("HZ-BP-2", "未利用地", Haizhou.EAST, null, new BigDecimal("1000"), new BigDecimal("1000"), new BigDecimal("1000"), "省", "2024-03-11", "2024-07-26", "省用地〔2024〕演示9号", "已批准");
    }

    private static DemoSheet parcels() {
        return DemoSheet.of("征收地块", "石岭一村地块去向", "地块号", "批次", "所在片区", "地类", "地块面积（亩）", "征收日期", "报批批次", "转用日期", "储备编号", "入库日期", "宗地编号", "供地日期", "状态")
                .row("HZ-D-01", "HZ-ZD-1", Haizhou.EAST, "旱地", new BigDecimal("150"), "2020-09-28", "HZ-BP-1", "2021-01-18", "HZ-CB-07", "2022-03-15", "HZ2024-02", "2024-05-28", "已供应")
                .row("HZ-D-02", "HZ-ZD-1", Haizhou.EAST, "旱地", new BigDecimal("60"), "2020-09-28", "HZ-BP-1", "2021-01-18", "HZ-CB-08", "2021-02-20", "HZ2021-01", "2021-09-15", "已供应")
                .row("HZ-D-03", "HZ-ZD-1", Haizhou.EAST, "园地", new BigDecimal("50"), "2020-09-28", "HZ-BP-1", "2021-01-18", "HZ-CB-08", "2021-02-20", "HZ2021-02", "2021-09-15", "已供应")
                .row("HZ-D-04", "HZ-ZD-1", Haizhou.EAST, "旱地", new BigDecimal("80"), "2020-09-28", "HZ-BP-1", "2021-01-18", null, null, null, null, "已转用")
                .row("HZ-D-05", "HZ-ZD-1", Haizhou.EAST, "水田", new BigDecimal("45.5"), "2020-09-28", null, null, null, null, null, null, "已征收")
                .row("HZ-D-06", "HZ-ZD-1", Haizhou.EAST, "旱地", new BigDecimal("30"), "2020-09-28", "HZ-BP-1", "2021-01-18", "HZ-CB-09", "2023-11-08", null, null, "已入库");
    }

    private static DemoSheet idle() {
        return DemoSheet.of(
                        "闲置低效用地处置", "", "编号", "宗地编号", "企业名称", "类别", "面积（亩）", "起算日期", "原因", "发现日期", "调查日期", "书面说明日期", "认定书日期", "听证告知", "处置", "决定日期", "文号", "收回日期", "状态",
                        "备注")
                .row("HZ-XZ-01", "HZ2021-01", Haizhou.FIRMS.get(2).name(), "未动工", new BigDecimal("60"), "2022-03-15", "企业原因", "2023-04-10", "2023-05-04", "2023-05-30", "2023-07-20", "2024-03-25",
                        "无偿收回", "2024-04-26", "闲置〔2024〕演示1号", "2024-05-24", "已收回", "满两年未动工")
                .row("HZ-XZ-02", "HZ2021-02", Haizhou.FIRMS.get(3).name(), "未动工", new BigDecimal("50"), "2023-06-30", "企业原因", "2024-07-08", "2024-08-02", "2024-09-05", "2024-10-15", null, null, null, null,
                        null, "认定闲置", "满一年未动工，拟征缴闲置费");
    }

    private static DemoSheet cases() {
        return DemoSheet.of("政策处理", "", "编号", "事由", "类别", "工程名称", "涉及村", "日期", "时限", "协议日期", "协议", "协议到期", "金额（万元）", "停工天数", "状态", "进展")
                .row("HZ-ZC-01", "料场用地延期", "用地到期延期", "南片造地", "白石村", "2024-02-19", "2024-04-30", "2024-04-16", "用地延期协议", "2026-04-15", new BigDecimal("36"), null, "已签协议", null)
                .row("HZ-ZC-02", "三户房屋受损补偿", "房屋受损补偿", "南片造地", "白石村", "2024-03-12", "2024-06-30", "2024-06-07", "补偿协议", null, new BigDecimal("9.6"), null, "已履行", null)
                .row("HZ-ZC-03", "爆破安全距离", "安全协议", "南片造地", "白石村", "2024-05-20", "2024-07-31", "2024-07-22", "爆破安全协议", null, null, null, "已签协议", null)
                .row("HZ-ZC-04", "上埠连接线阻工", "村民阻工", "上埠连接线", "上埠二村", "2024-09-18", "2024-10-20", null, null, null, null, 12, "协商", "正在协商青苗补偿");
    }

    private static DemoSheet units() {
        DemoSheet sheet = DemoSheet.of("厂房单元", "一期厂房单元", "单元编号", "厂房名称", "层数", "可出租面积", "交付使用日期", "空置日期", "状态");
        for (int i = 0; i < 8; i++) {
            boolean vacant = i == 7;
            sheet.row("HZ-U-0" + (i + 1), i < 4 ? "一期1号厂房" : "一期2号厂房", (i % 4 + 1) + "层", new BigDecimal("3900"), "2022-07-15", vacant ? "2024-08-31" : null, vacant ? "招租" : "已租");
        }
        return sheet;
    }

    // six firms newly in production are in the factory; one unit was let again, one stands empty
    private static DemoSheet leases() {
        DemoSheet sheet = DemoSheet.of("厂房租约", "", "租赁合同编号", "房号", "承租单位", "类别", "承租面积", "签订日期", "租期起", "租期止", "租金（元）", "押金（元）", "终止日期", "状态");
        for (int i = 0; i < 6; i++) {
            sheet.row("HZ-ZL-0" + (i + 1), "HZ-U-0" + (i + 1), Haizhou.FIRMS.get(8 + i).name(), i == 5 ? "二次招商" : "扩租", new BigDecimal("3900"), "2023-02-10", i == 5 ? "2024-01-01" : "2023-03-01",
                    i == 5 ? "2026-12-31" : "2026-02-28", new BigDecimal("468000"), new BigDecimal("78000"), null, "已投产");
        }
        return sheet.row("HZ-ZL-07", "HZ-U-07", Haizhou.FIRMS.get(4).name(), "扩租", new BigDecimal("3900"), "2022-08-01", "2022-09-01", "2024-12-31", new BigDecimal("468000"), new BigDecimal("78000"), null, "已投产")
                .row("HZ-ZL-08", "HZ-U-08", Haizhou.FIRMS.get(5).name(), "续租", new BigDecimal("3900"), "2022-08-01", "2022-09-01", "2024-08-31", new BigDecimal("468000"), new BigDecimal("78000"), "2024-08-31", "已退租");
    }

    private static DemoSheet rents() {
        DemoSheet sheet = DemoSheet.of("厂房租金", "2024年下半年租金", "租约编号", "计租起", "计租止", "应收金额", "应收日期", "实收金额", "实收日期");
        for (int i = 0; i < 7; i++) {
            boolean paid = i != 3;
            sheet.row("HZ-ZL-0" + (i + 1), "2024-07-01", "2024-12-31", new BigDecimal("234000"), "2024-07-10", paid ? new BigDecimal("234000") : null, paid ? Months.day(2024, 7, 2 + i) : null);
        }
        return sheet;
    }
}
