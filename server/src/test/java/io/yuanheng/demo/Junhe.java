package io.yuanheng.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 筠河: the industry report of catalogue 6.9, whose figures are all masked. What it names has rows; what it hides stays empty, never zero.
final class Junhe implements DemoPark {

    private static final String SOUTH = "筠南片区";
    private static final String WEST = "筠北西块";
    private static final String EAST = "筠北东块";
    private static final String MASKED = "来源文件遮盖";

    @Override
    public String code() {
        return "junhe";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位")
                .row(SOUTH, "主片区", "按功能分区")
                .row(WEST, "主片区", "食品加工")
                .row(EAST, "主片区", "电子信息")
                .row("退二进三预留区", "地块", "接纳城区迁出企业"));
        books.put("02-enterprise.xlsx", enterprises());
        books.put("20-infra_project.xlsx", works());
        books.put("39-industry_chain.xlsx", DemoSheet.of("产业链", "一主一特", "产业链名称", "定位", "确定单位", "布局片区", "状态")
                .row("食品加工", "主导产业", "市12+1、区7+2产业链", WEST, "补链中")
                .row("电子信息", "特色产业", "市12+1、区7+2产业链", EAST, "补链中"));
        books.put("40-chain_member.xlsx", DemoSheet.of("产业链企业", "", "产业链名称", "企业名称", "角色")
                .row("食品加工", "示范丙食品有限公司", "链主")
                .row("食品加工", "示范丁米业有限公司", "骨干")
                .row("食品加工", "示范己食品有限公司", "骨干")
                .row("电子信息", "示范戊照明有限公司", "骨干"));
        books.put("41-activity.xlsx", DemoSheet.of("活动", "", "编号", "活动名称", "类别", "日期", "情况")
                .row("JH-H-01", "就业部门联合招聘会", "招聘会", "2024-02-24", "与人社部门联合举办，场次" + MASKED)
                .row("JH-H-02", "三级微信招工平台启用", "平台启用", "2024-01-18", "区、乡镇、村三级"));
        books.put("42-entry_review.xlsx", DemoSheet.of("入园评审", "婉拒的每类一行，个数" + MASKED, "编号", "申请单位", "评审类别", "评审时间", "结论", "理由")
                .row("JH-PS-01", "示范电池项目申请方", "自建厂房", "2024-04-16", "婉拒", "电池项目，环保不符")
                .row("JH-PS-02", "示范食品项目申请方", "标准厂房", "2024-05-21", "婉拒", "食品项目，安全条件不足")
                .row("JH-PS-03", "示范其他项目申请方", "标准厂房", "2024-05-21", "婉拒", "不符合产业定位"));
        books.put("43-second_venture.xlsx", secondVentures());
        books.put("60-living_facility.xlsx", DemoSheet.of("生产生活配套", "", "名称", "类别", "片区", "套数", "状态", "备注")
                .row("园区食堂", "食堂", SOUTH, null, "在用", null)
                .row("园区公租房", "公租房", SOUTH, null, "在用", "套数" + MASKED));
        books.put("57-programme.xlsx", DemoSheet.of("上级部署", "", "编号", "名称", "类别", "级别", "年度", "提法", "日期", "状态")
                .row("JH-BS-01", "七大千亿产业", "发展战略", "市", 2024, "市12+1、区7+2产业链", "2024-01-12", "已下达")
                .row("JH-BS-02", "五好园区创建", "创建活动", "省", 2024, null, "2024-02-20", "已下达"));
        books.put("58-reform_document.xlsx", DemoSheet.of("改革和制度文件", "", "编号", "文件名称", "类别", "起草单位", "起草日期", "会议", "会议通过日期", "印发日期", "备注", "状态")
                .row("JH-WJ-01", "园区改革实施方案", "改革方案", "办公室", "2024-01-15", "主任办公会", "2024-02-19", "2024-02-26", null, "印发")
                .row("JH-WJ-02", "五好园区创建方案", "改革方案", "办公室", "2024-02-26", "主任办公会", "2024-03-18", "2024-03-22", null, "印发")
                .row("JH-WJ-03", "绩效考核办法", "考核办法", "办公室", "2024-03-04", "主任办公会", "2024-04-08", "2024-04-12", "四十二条细则", "印发"));
        books.put("61-accident_return.xlsx", accidents());
        books.put("62-emergency.xlsx", DemoSheet.of("事故与突发事件", "企业、伤亡和报告时刻" + MASKED, "编号", "名称", "类别", "是否生产安全事故", "日期", "措施", "状态")
                .row("JH-SF-01", "食品厂锅炉爆炸", "爆炸", "是", "2024-02-13", "当天召开班子会，对全区企业安全生产再部署、再检查", "已处置"));
        books.put("64-financing_need.xlsx", DemoSheet.of("企业融资", "名单不全，金额" + MASKED, "编号", "企业名称", "登记日期", "银行", "放款金额（万元）", "放款日期", "状态", "备注")
                .row("JH-R-01", "示范甲机械有限公司", "2024-03-06", null, null, "2024-04-22", "已放款", MASKED)
                .row("JH-R-02", "示范乙包装有限公司", "2024-03-06", null, null, "2024-05-14", "已放款", MASKED));
        books.put("65-vacancy.xlsx", DemoSheet.of("招工需求", "人数" + MASKED, "编号", "企业名称", "类别", "岗位", "提出日期", "渠道", "发布日期", "招聘活动", "状态")
                .row("JH-G-01", "示范戊照明有限公司", "普工", "装配工", "2024-02-05", "招聘会", "2024-02-20", "JH-H-01", "已发布"));
        books.put("91-policy.xlsx", policies());
        books.put("92-policy_application.xlsx", DemoSheet.of("政策申报", "名单不全，金额" + MASKED, "编号", "政策编号", "企业名称", "申请日期", "审核部门", "批准日期", "状态", "备注")
                .row("JH-Z-01", "JH-ZC-01", "示范丙食品有限公司", "2024-02-27", "工信部门", "2024-04-30", "已批准", MASKED)
                .row("JH-Z-02", "JH-ZC-01", "示范丁米业有限公司", "2024-02-27", "工信部门", "2024-04-30", "已批准", MASKED)
                .row("JH-Z-03", "JH-ZC-02", "示范戊照明有限公司", "2024-03-12", "科技部门", "2024-05-31", "已批准", MASKED));
        return books;
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "筠河产业开发区（演示）企业名录（名单不全）", "企业名称", "信用代码", "企业类别", "所属行业", "所在片区", "状态", "入园时间");
        List<String[]> firms = List.of(
                new String[] {"示范甲机械有限公司", "35", SOUTH}, new String[] {"示范乙包装有限公司", "22", SOUTH}, new String[] {"示范丙食品有限公司", "14", WEST},
                new String[] {"示范丁米业有限公司", "13", WEST}, new String[] {"示范戊照明有限公司", "38", EAST}, new String[] {"示范己食品有限公司", "14", WEST},
                new String[] {"示范庚装备有限公司", "35", SOUTH}, new String[] {"示范辛新材料有限公司", "30", SOUTH}, new String[] {"示范壬农业科技有限公司", "13", WEST});
        for (int i = 0; i < firms.size(); i++) {
            sheet.row(firms.get(i)[0], CreditCodes.of(69, i + 1), "工业", firms.get(i)[1], firms.get(i)[2], "生产", Months.day(2010 + i, 2 + i, 20));
        }
        return sheet;
    }

    private static DemoSheet works() {
        return DemoSheet.of("基础设施项目", "路网五纵七横", "工程编号", "工程名称", "工程类别", "项目类别", "状态", "进展情况")
                .row("JH-GC-01", "东横路", "道路", "新开工", "在建", "已开工")
                .row("JH-GC-02", "中纵路北段", "道路", "新开工", "在建", "已开工")
                .row("JH-GC-03", "北横路二期", "道路", "报批", "前期", "开展前期工作")
                .row("JH-GC-04", "西纵路", "道路", "报批", "前期", "开展前期工作")
                .row("JH-GC-05", "明渠二期", "河湖", "报批", "前期", "开展前期工作")
                .row("JH-GC-06", "企业供电五期", "供电", "新开工", "在建", "已开工");
    }

    /// Two replacements are named; how much the innovating firms spent is masked.
    private static DemoSheet secondVentures() {
        return DemoSheet.of("二次创业", "", "编号", "项目名称", "企业名称", "类别", "腾出企业", "投入（万元）", "实施日期", "状态", "成效")
                .row("JH-E-01", "食品车间腾笼换鸟", "示范己食品有限公司", "腾笼换鸟", "示范旧食品有限公司", null, "2024-03-11", "实施中", null)
                .row("JH-E-02", "农产品加工腾笼换鸟", "示范壬农业科技有限公司", "腾笼换鸟", "示范旧农业有限公司", null, "2024-04-08", "实施中", null)
                .row("JH-E-03", "装备创新投入", "示范庚装备有限公司", "创新投入", null, null, "2024-02-26", "实施中", "投入区间" + MASKED)
                .row("JH-E-04", "食品创新投入", "示范丙食品有限公司", "创新投入", null, null, "2024-03-18", "实施中", "投入区间" + MASKED)
                .row("JH-E-05", "标准厂房扩租", "示范辛新材料有限公司", "扩租", null, null, "2024-05-07", "签约", "面积" + MASKED);
    }

    /// A boiler of a food factory exploded on the fourth day of the first lunar month; other months are nil returns.
    private static DemoSheet accidents() {
        DemoSheet sheet = DemoSheet.of("事故月报", "", "月份", "事故起数", "情况");
        for (int month = 1; month <= 6; month++) {
            sheet.row("2024年" + month + "月", month == 2 ? 1 : 0, month == 2 ? "正月初四食品厂锅炉爆炸" : null);
        }
        return sheet;
    }

    /// A handbook of six boards; which policies stand in them is masked, so each board has one invented title.
    private static DemoSheet policies() {
        DemoSheet sheet = DemoSheet.of("惠企政策", "筠河产业开发区（演示）政策手册", "编号", "政策名称", "级别", "板块", "奖补标准", "公布日期", "状态");
        List<String> boards = List.of("工业发展", "科技创新", "人才就业", "金融支持", "要素保障", "绿色发展");
        for (int i = 0; i < boards.size(); i++) {
            sheet.row("JH-ZC-%02d".formatted(i + 1), boards.get(i) + "扶持政策（演示）", "县（区）", boards.get(i), "标准" + MASKED, "2024-01-10", "已公布");
        }
        return sheet;
    }
}
