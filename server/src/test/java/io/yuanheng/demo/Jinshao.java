package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 金韶: the goals of a copper park, catalogue 6.15: two tiers of revenue and jobs, 73 firms of which 35 work copper.
final class Jinshao implements DemoPark {

    private static final int FIRMS = 73;
    private static final int COPPER = 35;
    private static final List<String> OTHERS = List.of("机械", "电气", "建材", "食品");
    private static final List<String> OTHER_CODES = List.of("34", "38", "30", "14");

    @Override
    public String code() {
        return "jinshao";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "面积（亩）", "功能定位")
                .row("金韶产业园", "主片区", new BigDecimal("15000"), "铜加工，10平方公里"));
        books.put("02-enterprise.xlsx", enterprises());
        books.put("04-annual_target.xlsx", DemoSheet.of("年度目标任务", "", "年度", "指标名称", "确保", "力争", "下达单位", "备注")
                .row(2024, "主营业务收入", new BigDecimal("1000000"), new BigDecimal("1600000"), "衍衡市（演示）", "确保100亿元，力争160亿元")
                .row(2024, "新增就业", new BigDecimal("3000"), new BigDecimal("5000"), "衍衡市（演示）", "确保3000人，力争5000人"));
        books.put("10-investment_project.xlsx", projects());
        books.put("20-infra_project.xlsx", DemoSheet.of("基础设施项目", "2024年建设计划", "工程编号", "工程名称", "工程类别", "项目类别", "年度", "状态", "建设内容", "计划开工", "计划完工")
                .row("JS-GC-01", "土地征收清表", "场平", "新开工", 2024, "前期", "征地500亩", "2024-03-01", "2024-10-31")
                .row("JS-GC-02", "场地平整工程", "场平", "新开工", 2024, "前期", "平整2000亩，其中企业用地1750亩", "2024-04-01", "2024-12-20")
                .row("JS-GC-03", "道路硬化工程", "道路", "新开工", 2024, "前期", "硬化道路9150米", "2024-04-01", "2024-11-30"));
        books.put("21-infra_progress_item.xlsx", DemoSheet.of("工程分项进度", "计划数量", "工程名称", "分项名称", "截至月份", "单位", "设计数量")
                .row("土地征收清表", "征地", "2024年1月", "亩", new BigDecimal("500"))
                .row("场地平整工程", "平整", "2024年1月", "亩", new BigDecimal("2000"))
                .row("场地平整工程", "其中企业用地", "2024年1月", "亩", new BigDecimal("1750"))
                .row("道路硬化工程", "硬化", "2024年1月", "米", new BigDecimal("9150")));
        books.put("39-industry_chain.xlsx", DemoSheet.of("产业链", "", "产业链名称", "定位", "确定单位", "布局片区", "重点方向", "目标", "状态")
                .row("铜产业链", "主导产业", "衍衡市（演示）", "金韶产业园", "铜精深加工、再生铜、铜基新材料", "10平方公里全部建成，铜加工企业集聚", "补链中"));
        books.put("40-chain_segment.xlsx", DemoSheet.of("产业链环节", "环节和缺口为虚构", "产业链名称", "环节", "位置", "缺口", "方向", "招商方向")
                .row("铜产业链", "再生铜熔炼", "上游", "否", null, null)
                .row("铜产业链", "铜杆铜管铜板带", "中游", "否", null, null)
                .row("铜产业链", "铜箔", "下游", "是", "延链", "锂电和电子铜箔企业")
                .row("铜产业链", "铜基粉末", "下游", "是", "创链", "粉末冶金企业"));
        books.put("41-chain_member.xlsx", members());
        books.put("44-vacancy.xlsx", DemoSheet.of("招工需求", "招工需求（虚构）", "编号", "企业名称", "类别", "岗位", "人数", "提出日期", "渠道", "发布日期", "招聘人数", "到岗人数", "到岗日期", "状态")
                .row("JS-G-01", firm(0), "普工", "熔炼工", 120, "2024-02-19", "乡镇平台", "2024-02-20", 96, 90, "2024-03-18", "已到岗")
                .row("JS-G-02", firm(1), "技工", "电工", 40, "2024-03-05", "校企合作", "2024-03-08", 32, 32, "2024-04-22", "已到岗")
                .row("JS-G-03", firm(40), "管理和专业人员", "质检员", 15, "2024-05-14", "区级平台", "2024-05-15", null, null, null, "已发布"));
        return books;
    }

    static String firm(int i) {
        String trade = i < COPPER ? "铜业" : OTHERS.get(i % OTHERS.size());
        return "示范" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + "子丑寅卯辰巳午未".charAt(i / 10) + trade + "有限公司";
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "金韶产业园（演示）企业名录", "企业名称", "信用代码", "企业类别", "所属行业", "所在片区", "状态", "入园时间");
        for (int i = 0; i < FIRMS; i++) {
            sheet.row(firm(i), CreditCodes.of(75, i + 1), "工业", i < COPPER ? "32" : OTHER_CODES.get(i % OTHER_CODES.size()), "金韶产业园", "生产",
                    Months.day(2006 + i % 16, 1 + i % 12, 1 + i % 27));
        }
        return sheet;
    }

    /// 13 under construction, 6 signed.
    private static DemoSheet projects() {
        DemoSheet sheet = DemoSheet.of("入园工业项目", "金韶产业园（演示）项目台账", "编号", "项目名称", "所在片区", "性质", "状态", "签约时间", "落地时间", "实际开工");
        for (int i = 1; i <= 13; i++) {
            sheet.row("JS-J-%02d".formatted(i), "铜加工" + i + "号项目", "金韶产业园", "新建", "开工", Months.day(2022, 1 + i % 12, 10), Months.day(2023, 1 + i % 6, 12),
                    Months.day(2023, 7 + i % 5, 15));
        }
        for (int i = 1; i <= 6; i++) {
            sheet.row("JS-Q-%02d".formatted(i), "铜新材料" + i + "号项目", "金韶产业园", "新建", "签约", Months.day(2024, i, 16), null, null);
        }
        return sheet;
    }

    private static DemoSheet members() {
        DemoSheet sheet = DemoSheet.of("产业链企业", "", "产业链名称", "企业名称", "环节", "角色");
        for (int i = 0; i < COPPER; i++) {
            sheet.row("铜产业链", firm(i), i < 5 ? "铜产业链/再生铜熔炼" : "铜产业链/铜杆铜管铜板带", i == 0 ? "链主" : i < 8 ? "骨干" : "配套企业");
        }
        return sheet;
    }
}
