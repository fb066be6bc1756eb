package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;

/// 海洲's money and promotion of the year, catalogue 6.8: 33 listed firms and candidates met, of which one is interested, 11 developers; 
/// four banks lent 8.42 亿元, 7 亿元 are followed with two, the third BT contract is 3.77 亿元, the marine subsidy 1500 万元, titles cover
/// more than 3700 亩. How the loans fall on the banks and the titles on two is invented.
final class HaizhouMoney {

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("88-industry_chain.xlsx", DemoSheet.of("产业链", "三大主导产业", "产业链名称", "定位", "状态")
                .row("泵与电机", "主导产业", "已规划")
                .row("汽摩配件", "主导产业", "已规划")
                .row("机床", "主导产业", "已规划"));
        books.put("89-activity.xlsx", DemoSheet.of("活动", "招商活动", "编号", "活动名称", "类别", "招商方式", "对象", "日期", "企业数", "情况")
                .row("HZ-H-01", "三市外出招商", "外出招商", "外出招商", null, "2024-03-14", null, "赴三市对接泵业、电机企业")
                .row("HZ-H-02", "土地推介会", "招商活动", "推介会", "房地产企业", "2024-06-15", 11, "均为房地产企业")
                .row("HZ-H-03", "上市及后备企业走访", "招商活动", "外出招商", "上市及后备企业", "2024-07-10", 33, "其中1家有投资意向")
                .row("HZ-H-04", "电气和汽配行业协会对接", "招商活动", "行业协会招商", "行业协会", "2024-05-16", null, "电气、汽车配件两个协会"));
        books.put("90-investment_lead.xlsx", DemoSheet.of("招商项目库", "", "编号", "项目名称", "线索来源", "来自活动", "负责科室", "入库日期", "状态")
                .row("HZ-X-01", "上市后备企业投资项目", "招商活动", "HZ-H-03", "招商科", "2024-07-11", "新线索")
                .row("HZ-X-02", "电动汽车项目", "客商来访", null, "招商科", "2024-03-20", "在谈")
                .row("HZ-X-03", "产业园项目", "客商来访", null, "招商科", "2024-04-18", "在谈")
                .row("HZ-X-04", "联合投资项目", "客商来访", null, "招商科", "2024-05-22", "在谈"));
        books.put("96-reform_document.xlsx", DemoSheet.of("改革和制度文件", "", "编号", "文件名称", "类别", "起草单位", "起草日期", "会议", "会议通过日期", "印发日期", "主要内容", "状态")
                .row("HZ-WJ-01", "领导干部联系企业办法", "管理制度", "办公室", "2024-01-08", "主任办公会", "2024-01-15", "2024-01-18", "班子成员每人联系企业2—3家，工作人员每人联系3—5家", "印发")
                .row("HZ-WJ-02", "邻里中心招租办法", "管理制度", "办公室", "2024-06-03", "主任办公会", "2024-06-17", "2024-06-20", "餐饮、超市、网吧三类业态的招租", "印发"));
        books.put("97-living_facility.xlsx", DemoSheet.of("生产生活配套", "", "名称", "类别", "片区", "状态", "备注")
                .row("邻里中心商业", "邻里中心", Haizhou.EAST, "在建", "餐饮、超市已落实商家，年底前开业"));
        books.put("91-park_loan.xlsx", loans());
        books.put("92-title_document.xlsx", DemoSheet.of("融资权证", "", "编号", "持证单位", "面积（亩）", "约数", "办结日期", "贷款编号", "状态")
                .row("HZ-QZ-01", "园区开发公司", new BigDecimal("2100"), "以上", "2024-03-28", "HZ-DK-01", "已抵押")
                .row("HZ-QZ-02", "园区开发公司", new BigDecimal("1600"), "以上", "2024-07-18", "HZ-DK-03", "已抵押"));
        books.put("93-partner_contract.xlsx", DemoSheet.of("合作建设合同", "", "编号", "合同名称", "方式", "合作单位", "金额（万元）", "签约日期", "状态")
                .row("HZ-BT-03", "基础设施三期BT合同", "BT", "示范建设集团有限公司", new BigDecimal("37700"), "2024-05-22", "建设中"));
        books.put("94-special_fund.xlsx", DemoSheet.of("专项资金申报", "", "编号", "申报项目", "专项资金名称", "级别", "责任岗位", "申请资金（万元）", "报送日期", "批复金额（万元）", "批复日期", "到账金额（万元）", "到账日期", "状态")
                .row("HZ-ZX-01", "海洋经济项目", "海洋经济补助资金", "省", "资金申报专岗", new BigDecimal("1500"), "2024-03-12", new BigDecimal("1500"), "2024-06-20", new BigDecimal("1500"), "2024-08-09",
                        "已到位"));
        books.put("95-park_business.xlsx", DemoSheet.of("园区公司经营", "", "编号", "名称", "公司名称", "类别", "取得日期", "状态")
                .row("HZ-GS-01", "物业服务三级资质（暂定）", "园区开发公司", "企业资质", "2024-06-14", "经营中"));
    }

    private static DemoSheet loans() {
        DemoSheet sheet = DemoSheet.of("园区贷款", "园区贷款台账", "编号", "贷款银行", "借款主体", "金额（万元）", "用途", "申请日期", "获批日期", "状态");
        List<String> banks = List.of("示范甲银行", "示范乙银行", "示范丙银行", "示范丁银行");
        List<BigDecimal> obtained = Shares.of("84200", List.of(new BigDecimal(3), new BigDecimal(2), new BigDecimal(3), new BigDecimal(2)));
        for (int i = 0; i < banks.size(); i++) {
            sheet.row("HZ-DK-%02d".formatted(i + 1), banks.get(i), "园区开发公司", obtained.get(i), "基础设施建设", Months.day(2024, 1 + i, 9), Months.day(2024, 3 + i, 21), "已获得");
        }
        return sheet.row("HZ-DK-05", "示范丙银行", "园区开发公司", new BigDecimal("40000"), "基础设施建设", "2024-08-16", null, "正在跟踪")
                .row("HZ-DK-06", "示范乙银行", "园区开发公司", new BigDecimal("30000"), "基础设施建设", "2024-09-05", null, "正在跟踪");
    }
}
