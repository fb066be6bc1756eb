package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 梧塘: the year plan of catalogue 6.12. Goals, firms to foster and pillars are the source's; the pool of leads, the referrals and their
/// taxes are invented so that the reward of 6 % and 100 % can be computed.
final class Wutang implements DemoPark {

    private static final List<String[]> FIRMS = List.of(
            new String[] {"示范甲钨业有限公司", "32", "梧南片区", "上市", "筹备上市"},
            new String[] {"示范乙化工有限公司", "26", "梧南片区", "做大规模", "扩大产能"},
            new String[] {"示范丙化工有限公司", "26", "梧南片区", "做大规模", "扩大产能"},
            new String[] {"示范丁特艺有限公司", "24", "梧北片区", "扩大出口", "扩大出口"},
            new String[] {"示范戊食品有限公司", "14", "梧北片区", "龙头企业", "培育为农产品加工龙头"},
            new String[] {"示范己服装有限公司", "18", "梧北片区", "扩大出口", "扩大出口"},
            new String[] {"示范庚服装有限公司", "18", "梧北片区", "扩大出口", "扩大出口"},
            new String[] {"示范辛服装有限公司", "18", "梧北片区", "做大规模", "扩大产能"},
            new String[] {"示范壬电子有限公司", "39", "梧南片区", "科技型", "申报科技型企业"},
            new String[] {"示范癸化工有限公司", "26", "梧南片区", "科技型", "申报科技型企业"});

    @Override
    public String code() {
        return "wutang";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位")
                .row("梧北片区", "主片区", "服装、农产品加工")
                .row("梧南片区", "主片区", "矿产品加工、电子、精细化工"));
        books.put("02-enterprise.xlsx", enterprises());
        books.put("04-annual_target.xlsx", targets());
        books.put("05-plan_target.xlsx", plans());
        books.put("10-investment_project.xlsx", projects());
        books.put("20-infra_project.xlsx", works());
        books.put("28-land_acquisition.xlsx", DemoSheet.of("征收批次", "", "批次", "所在片区", "征收面积", "启动日期", "状态", "进展")
                .row("WT-ZD-1", "梧南片区", new BigDecimal("300"), "2024-02-01", "拟征", "完善梧北、梧南两个片区，新增300亩，七通一平，安排8个项目"));
        books.put("29-entry_criteria.xlsx", DemoSheet.of("准入标准", "", "编号", "适用", "版本", "通过日期", "建筑系数下限", "绿地率上限", "轻工厂房层数下限", "状态")
                .row("WT-BZ-01", "自建厂房", "2024年用地控制标准", "2024-01-10", new BigDecimal("30"), new BigDecimal("20"), 3, "已通过"));
        books.put("39-industry_chain.xlsx", DemoSheet.of("产业链", "五大支柱产业", "产业链名称", "定位", "确定单位", "状态")
                .row("矿产品加工", "支柱产业", "园区年度计划（演示）", "已规划")
                .row("丝绸服装", "支柱产业", "园区年度计划（演示）", "已规划")
                .row("农产品和特色食品", "支柱产业", "园区年度计划（演示）", "已规划")
                .row("旅游商品", "支柱产业", "园区年度计划（演示）", "已规划")
                .row("电子、精细化工和医药", "支柱产业", "园区年度计划（演示）", "已规划"));
        books.put("40-chain_member.xlsx", chainMembers());
        new WutangPool().into(books);
        books.put("50-assignment.xlsx", assignments());
        books.put("64-key_enterprise.xlsx", fostered());
        books.put("65-satisfaction_survey.xlsx", surveys());
        books.put("70-problem.xlsx", DemoSheet.of("问题清单", "", "编号", "存在问题", "类别", "日期", "原因分析", "影响", "建议", "下一步", "责任科室", "状态")
                .row("WT-W-01", "中小企业融资难", "资金", "2024-06-20", "企业抵押物不足，没有本地担保机构", "扩大产能缓慢", "组建中小企业担保公司", "年内组建担保公司，组织银企对接", "企业服务科", "已定方案")
                .row("WT-W-02", "服务设施不集中", "配套", "2024-06-20", "部门窗口分散", "企业办事多头跑", "建设综合服务中心", "年内开工建设综合服务中心，实行一站式办理", "办公室", "已定方案"));
        books.put("66-inspection_notice.xlsx", notices());
        books.put("94-institution.xlsx", DemoSheet.of("机构设置", "拟成立的机构", "机构名称", "类别", "成立时限", "主要职责", "状态")
                .row("综合服务中心", "服务中心", "2024-12-31", "一站式办理", "拟设立")
                .row("企业服务中心", "服务中心", null, "为企业代办和协调", "拟设立")
                .row("园区警务室和联防队", "派出机构", null, "园区治安巡逻", "拟设立"));
        books.put("95-park_business.xlsx", DemoSheet.of("园区公司经营", "拟组建的公司", "编号", "名称", "类别", "状态", "备注")
                .row("WT-GS-01", "园区开发公司", "公司组建", "筹备", "年内组建，做物业、物流等服务")
                .row("WT-GS-02", "中小企业担保公司", "公司组建", "筹备", "年内组建"));
        return books;
    }

    static String firm(int i) {
        return FIRMS.get(i)[0];
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "梧塘工业园（演示）企业名录", "企业名称", "信用代码", "企业类别", "所属行业", "所在片区", "状态", "入园时间");
        for (int i = 0; i < FIRMS.size(); i++) {
            sheet.row(firm(i), CreditCodes.of(72, i + 1), "工业", FIRMS.get(i)[1], FIRMS.get(i)[2], "生产", Months.day(2012 + i, 3 + i % 8, 12));
        }
        for (int i = 1; i <= 8; i++) {
            sheet.row("示范新" + i + "制造有限公司", CreditCodes.of(72, 100 + i), "工业", i % 2 == 0 ? "39" : "18", i % 2 == 0 ? "梧南片区" : "梧北片区", "签约", null);
        }
        return sheet;
    }

    private static DemoSheet targets() {
        return DemoSheet.of("年度目标任务", "2024年目标", "年度", "指标名称", "确保", "力争", "约数", "下达单位", "备注")
                .row(2024, "工业总产值", new BigDecimal("800000"), null, null, "衍衡市（演示）", "园区80亿元，全县100亿元")
                .row(2024, "工业销售产值", new BigDecimal("800000"), null, null, "衍衡市（演示）", "销售收入80亿元")
                .row(2024, "工业增加值", new BigDecimal("230000"), null, null, "衍衡市（演示）", "23亿元")
                .row(2024, "利税总额", new BigDecimal("110000"), null, null, "衍衡市（演示）", "11亿元")
                .row(2024, "基础设施投资", new BigDecimal("800"), null, "余", "园区", "主干道、河堤、绿化、亮化800余万元")
                .row(2024, "新开发工业用地", new BigDecimal("300"), null, null, "园区", "七通一平300亩，安排8个项目");
    }

    private static DemoSheet plans() {
        return DemoSheet.of("中长期目标", "五年目标", "目标", "指标名称", "起始年度", "目标年度", "口径", "确保", "单位", "对照范围")
                .row("招商引资", "招商引资额", 2024, 2028, "期内累计", new BigDecimal("15"), "亿元", null)
                .row("园区面积", null, 2024, 2028, "期末达到", new BigDecimal("5000"), "亩", null)
                .row("全县工业总产值", null, 2024, 2024, "期末达到", new BigDecimal("100"), "亿元", null);
    }

    /// Eight projects wait for 300 亩 of serviced land.
    private static DemoSheet projects() {
        DemoSheet sheet = DemoSheet.of("入园工业项目", "待安排用地项目", "编号", "项目名称", "企业名称", "片区", "性质", "状态", "签约时间", "落地时间", "实际开工", "投产时间", "用地面积（亩）");
        List<BigDecimal> land = Shares.of(new BigDecimal("300"), 2, Shares.uneven(8, 5, 3, 5, 4, 6));
        for (int i = 1; i <= 8; i++) {
            sheet.row("WT-%02d".formatted(i), "新" + i + "制造项目", "示范新" + i + "制造有限公司", i % 2 == 0 ? "梧南片区" : "梧北片区", "新建", "签约",
                    Months.day(2024, 1 + i % 4, 8 + i), null, null, null, land.get(i - 1));
        }
        return sheet.row("WT-11", "钨材深加工项目", firm(0), "梧南片区", "扩建", "投产", "2022-03-18", "2022-05-20", "2022-06-28", "2023-01-12", null)
                .row("WT-12", "户外服装项目", firm(5), "梧北片区", "新建", "投产", "2021-09-08", "2021-11-16", "2022-01-10", "2022-12-20", null);
    }

    private static DemoSheet works() {
        List<BigDecimal> money = Shares.of(new BigDecimal("800"), 2, List.of(new BigDecimal(42), new BigDecimal(26), new BigDecimal(18), new BigDecimal(14)));
        return DemoSheet.of("基础设施项目", "2024年工程计划", "工程编号", "工程名称", "工程类别", "项目类别", "片区", "年度", "总投资（万元）", "年度投资计划（万元）", "状态", "计划开工", "计划完工", "进展情况")
                .row("WT-GC-01", "梧南主干道", "道路", "新开工", "梧南片区", 2024, money.get(0), money.get(0), "在建", "2024-03-01", "2024-11-30", "路基施工")
                .row("WT-GC-02", "梧南河堤", "河湖", "新开工", "梧南片区", 2024, money.get(1), money.get(1), "前期", "2024-08-01", "2024-12-20", "施工图设计")
                .row("WT-GC-03", "梧南绿化", "绿化", "新开工", "梧南片区", 2024, money.get(2), money.get(2), "前期", "2024-09-01", "2024-12-10", null)
                .row("WT-GC-04", "梧南亮化", "亮化", "新开工", "梧南片区", 2024, money.get(3), money.get(3), "前期", "2024-09-01", "2024-12-10", null)
                .row("WT-GC-05", "综合服务中心", "场馆", "新开工", "梧北片区", 2024, null, null, "计划", "2024-10-01", "2025-09-30", "一站式办理");
    }

    private static DemoSheet chainMembers() {
        DemoSheet sheet = DemoSheet.of("产业链企业", "", "产业链名称", "企业名称", "角色");
        List<String> chains = List.of(
                "矿产品加工", "电子、精细化工和医药", "电子、精细化工和医药", "旅游商品", "农产品和特色食品", "丝绸服装", "丝绸服装", "丝绸服装", "电子、精细化工和医药", "电子、精细化工和医药");
        for (int i = 0; i < chains.size(); i++) {
            sheet.row(chains.get(i), firm(i), i == 0 || i == 4 ? "链主" : "骨干");
        }
        return sheet;
    }

    /// One county department or township and one park cadre for every firm.
    private static DemoSheet assignments() {
        DemoSheet sheet = DemoSheet.of("领导干部联系", "企业服务分工", "序号", "联系领导", "层级", "企业名称", "起始日期");
        for (int i = 0; i < FIRMS.size(); i++) {
            sheet.row("WT-L-%02da".formatted(i + 1), "县直部门" + (i + 1), "部门", firm(i), "2024-01-08");
            sheet.row("WT-L-%02db".formatted(i + 1), "园区服务岗" + (i + 1), "工作人员", firm(i), "2024-01-08");
        }
        return sheet;
    }

    private static DemoSheet fostered() {
        DemoSheet sheet = DemoSheet.of("重点培育企业", "先调查、后筛选的帮扶企业", "企业名称", "培育目标", "梯队", "摸底日期", "列入日期", "目标内容", "目标期限", "帮扶科室", "帮扶措施", "状态");
        for (int i = 0; i < FIRMS.size(); i++) {
            sheet.row(firm(i), FIRMS.get(i)[3], i == 0 ? "第一梯队" : "第二梯队", "2024-02-21", "2024-03-20", FIRMS.get(i)[4], i == 0 ? "2026-12-31" : "2024-12-31", "企业服务科",
                    "每周驻企两天，协调要素和融资", "帮扶中");
        }
        return sheet;
    }

    /// What is free and what is taken at the lower end is the source's; who inspected whom is invented.
    private static DemoSheet notices() {
        return DemoSheet.of("涉企检查备案", "零规费：省以下不收，省以上就低收取", "备案编号", "受检企业", "检查部门", "检查事项", "检查依据", "计划检查日期", "审核岗位", "检查日期", "收费性质", "收费金额（万元）", "就低收取", "检查情况", "状态")
                .row("WT-BA-01", firm(1), "应急管理部门", "危险化学品储存", "年度检查计划", "2024-03-18", "企业服务科", "2024-03-20", "不收费", null, null, "两处标识不清，当场改正", "已检查")
                .row("WT-BA-02", firm(0), "水利部门", "取水计量和水资源费核定", "省定收费目录", "2024-05-14", "企业服务科", "2024-05-15", "国家或省定收费", new BigDecimal("1.6"), "是", "按下限核定", "已检查")
                .row("WT-BA-03", firm(5), "某协会", "会费收缴", null, null, "企业服务科", null, null, null, null, null, "不予备案");
    }

    private static DemoSheet surveys() {
        DemoSheet sheet = DemoSheet.of("满意度评价", "上半年服务评价（虚构）", "轮次", "企业名称", "来源", "发出日期", "收回日期", "评价", "意见", "状态");
        for (int i = 0; i < 8; i++) {
            sheet.row("2024年上半年", firm(i), "园区自评", "2024-06-11", i == 7 ? null : "2024-06-18", i == 7 ? null : i == 3 ? "不满意" : i % 2 == 0 ? "非常满意" : "满意",
                    i == 3 ? "办事窗口分散" : null, i == 7 ? "已发出" : "已统计");
        }
        return sheet;
    }
}
