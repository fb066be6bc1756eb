package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 云汐: figures of catalogue 6.6, January to June.
final class Yunxi implements DemoPark {

    // zone 40. 龙坪 is 1000 m wide and its sides 1166 m tall: 1749 亩 where 1750 are stated; lot 03 is drawn 160 × 125 m = 30 亩 where the contract says 28.7,
    // lots 05 and 06 share a strip of 5 × 100 m
    private final DemoGround ground = new DemoGround(3320000, 40512000)
            .block("枫田", -250, 370, -330, -210, 760, -240, 840, 560, 800, 980, -290, 950)
            .block("浩湾", -250, -1150, -330, -1240, 780, -1270, 860, -420, -300, -400)
            .block("石材", 1010, 480, 900, 120, 2060, 160, 2110, 1010, 930, 980)
            .block("龙坪", 990, -1090, 950, -1180, 1950, -1130, 1950, 36, 950, -14)
            .lot("YX2024-01", 0, 0, 200, "142")
            .lot("YX2024-02", 210, 0, 160, "146.67")
            .lot("YX2024-03", 0, 160, 160, "125")
            .lot("YX2024-04", 1080, 250, 130, "110.26")
            .lot("YX2024-05", 400, -610, 110, "100")
            .lot("YX2024-06", 505, -610, 200, "100")
            .lot("浩湾1号厂房", -200, -560, 60, "40")
            .lot("浩湾2号厂房", -120, -560, 60, "40")
            .lot("石材1号厂房", 1300, 280, 72, "36");
    private final YunxiFirms firms = new YunxiFirms();
    private final YunxiProjects projects = new YunxiProjects(firms);
    private final YunxiWorks works = new YunxiWorks();

    @Override
    public String code() {
        return "yunxi";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        new YunxiStatistics(firms).into(books);
        books.computeIfPresent("01-area.xlsx", (_, sheet) -> sheet.column("四至坐标", row -> ground.outline(row.apply("片区名称"))));
        books.computeIfPresent(
                "02-enterprise.xlsx",
                (_, sheet) -> sheet.column("坐标位置", row -> ground.gate(row.apply("企业名称"), row.apply("所在片区"))));
        books.put("07-park_return.xlsx", parkReturn());
        projects.into(books);
        books.computeIfPresent(
                "10-investment_project.xlsx", (_, sheet) -> sheet.column("坐标位置", row -> ground.beside(row.apply("业主单位"))));
        works.into(books);
        books.put("30-land_supply.xlsx", land());
        books.put("33-factory_building.xlsx", factories());
        books.put("31-structure_removal.xlsx", removals());
        books.put("50-assignment.xlsx", assignments());
        books.put("51-meeting.xlsx", meetings());
        books.put("52-meeting_item.xlsx", items());
        books.put("62-activity.xlsx", activities());
        books.put("70-problem.xlsx", problems());
        new YunxiRhythm().into(books);
        new YunxiPolicies().into(books);
        new YunxiPerMu().into(books);
        new YunxiFulfilment(projects).into(books);
        new YunxiPeople().into(books);
        return books;
    }

    /// Fixed investment of each month is its two parts; June carries 202 more, which nothing explains.
    private DemoSheet parkReturn() {
        DemoSheet sheet = DemoSheet.of("园区统计月报", "云汐工业园（演示）园区统计月报", "指标名称", "月份", "本期数", "上年同期", "约数", "预计", "来源文件", "备注");
        List<String> prior = List.of("12400", "9300", "9900", "10300", "10944");
        List<String> developed = List.of("120", "150", "160", "170", "180");
        for (int m = 0; m < 5; m++) {
            BigDecimal parts = works.byMonth().get(m).add(projects.byMonth().get(m));
            BigDecimal total = m == 4 ? parts.add(new BigDecimal("202")) : parts;
            sheet.row("固定资产投资", Months.written(2024, m + 2), total, new BigDecimal(prior.get(m)), null, "否", "投资统计月报", "单位万元");
        }
        sheet.blank();
        for (int m = 0; m < 5; m++) {
            sheet.row("新开发工业用地", Months.written(2024, m + 2), new BigDecimal(developed.get(m)), null, "约", "否", "国土科月报", "单位亩");
        }
        return sheet.row("产值负增长企业", "2023年12月", 22, null, null, "否", "经济运行分析", "约占三分之一")
                .row("负增长企业", "2024年6月", 28, null, null, "否", "经济运行分析", "76家中28家");
    }

    private DemoSheet land() {
        return DemoSheet.of("供地", "2024年上半年供地台账", "宗地编号", "地块位置", "所在片区", "受让单位", "用地项目", "供地面积（亩）", "土地用途", "出让方式", "状态", "摘牌日期", "交付日期")
                .row("YX2024-01", "枫田01地块", "枫田片区", "午铜业", "铜材加工项目", new BigDecimal("42.6"), "工业", "挂牌", "交地", "2024-01-18", "2024-02-28")
                .row("YX2024-02", "枫田02地块", "枫田片区", "示范未科技有限公司", "电子元件项目", new BigDecimal("35.2"), "工业", "挂牌", "交地", "2024年2月6日", "2024-03-31")
                .row("YX2024-03", "枫田03地块", "枫田", "申材料", "新材料项目", new BigDecimal("28.7"), "工业", "挂牌", "成交", Months.day(2024, 3, 14))
                .row("YX2024-04", "石材园01地块", "石材园", null, null, new BigDecimal("21.5"), "工业", "挂牌", "成交", Months.day(2024, 4, 25))
                .row("YX2024-05", "浩湾01地块", "浩湾", null, null, new BigDecimal("16.5"), "工业", "挂牌", "成交", Months.day(2024, 6, 12))
                .row("YX2024-06", "浩湾02地块", "浩湾", null, null, new BigDecimal("30"), "工业", "挂牌", "拟供", null)
                .column("界址点", row -> ground.lot(row.apply("宗地编号")));
    }

    /// Footprints of 60 × 40 and 72 × 36 m.
    private DemoSheet factories() {
        return DemoSheet.of("标准厂房", "云汐工业园（演示）标准厂房台账", "厂房名称", "所在片区", "占地面积（平方米）", "建筑面积（平方米）", "可租面积（平方米）", "承租企业", "状态")
                .row("浩湾1号厂房", "浩湾", new BigDecimal("2400"), new BigDecimal("9600"), new BigDecimal("9000"), "丑旅游", "已租")
                .row("浩湾2号厂房", "浩湾", new BigDecimal("2400"), new BigDecimal("9600"), new BigDecimal("9000"), null, "待租")
                .row("石材1号厂房", "石材园", new BigDecimal("2592"), new BigDecimal("5184"), null, null, "在建")
                .column("角点坐标", row -> ground.lot(row.apply("厂房名称")));
    }

    private DemoSheet removals() {
        return DemoSheet.of("违章建筑拆除", "三改一拆台账", "编号", "地点", "企业名称", "所在片区", "权属", "拆除方式", "拆除面积（平方米）", "拆除日期", "备注")
                .row("YX-C-01", "国有资产闲置附房", null, "枫田片区", "国有资产", "责令拆除", new BigDecimal("1503"), "2024-03-20", null)
                .row("YX-C-02", "厂区搭建", firms.producer(6).name(), "浩湾片区", "企业", "自行拆除", Months.asText(new BigDecimal("2524")), "2024-04-16", null)
                .row("YX-C-03", "厂区搭建", firms.producer(3).name(), "石材片区", "企业", "自行拆除", new BigDecimal("226"), "2024-05-09", null)
                .row("YX-C-04", "厂区搭建", firms.producer(12).name(), "浩湾片区", "企业", "自行拆除", new BigDecimal("151"), "2024-05-10", null)
                .row("YX-C-05", "厂区搭建", firms.producer(14).name(), "石材片区", "企业", "自行拆除", new BigDecimal("100"), "2024-05-10", null)
                .row("YX-C-06", null, null, null, "未分项", null, new BigDecimal("312"), "2024-06-18", "汇报总数中没有分项说明的部分");
    }

    private static DemoSheet assignments() {
        return DemoSheet.of("领导干部联系", "班子成员、中层联系项目安排", "编号", "联系领导", "层级", "联系企业", "联系项目", "开始日期")
                .row("YX-L-01", "分管工业副主任", "班子成员", "甲集团", null, "2024-01-02")
                .row("YX-L-02", "分管工业副主任", "班子成员", null, "年产40万吨热镀锌板材项目", "2024-01-02")
                .row("YX-L-03", "经济发展科科长", "中层", "丙钢制品", "年产100万吨五金制品材料项目一期", "2024-01-02")
                .row("YX-L-04", "规划建设科科长", "中层", null, "铜材加工项目", "2024-02-01")
                .row("YX-L-05", "企业服务科科长", "中层", null, "电子元件项目", "2024-02-01")
                .row("YX-L-06", "招商科科长", "中层", null, "新材料项目", "2024-02-01");
    }

    private static DemoSheet meetings() {
        return DemoSheet.of("会议", "", "会议名称", "类别", "会议日期", "主持", "参加单位", "议题")
                .row("第1次发展联席会议", "部门联席会", "2024-05-08", "管委会主任", "县直有关部门", "片区连接道路及有关事项")
                .row("第2次发展联席会议", "部门联席会", "2024-06-05", "管委会主任", "县直有关部门", "项目开工要素保障")
                .row("落地项目促开工专题会", "专题会", "2024-04-12", "分管副主任", "各科室", "40个落地项目的开工计划")
                .row("第23周调度例会", "调度例会", "2024-06-04", "分管副主任", "各科室、项目单位", "逾期督办单和企业诉求")
                .row("第24周调度例会", "调度例会", "2024-06-11", "分管副主任", "各科室、项目单位", "上次议定事项和新的逾期事项");
    }

    private static DemoSheet items() {
        return DemoSheet.of(
                        "会议议定事项", "", "会议名称", "序号", "议定事项", "涉及工程", "责任单位", "办结时限", "状态", "办理情况", "事项编号", "情况说明", "会议决定", "完成日期")
                .row("第1次发展联席会议", "1", "确定三个片区连接道路的建设时序", "枫田省道", "规划建设科", "2024-06-30", "办结", "已列入年度工程计划", null, null, null, null)
                .row("第2次发展联席会议", "1", "明确龙坪B区场平招标时间", "龙坪B区平整", "规划建设科", "2024-07-31", "在办", null, null, null, null, null)
                .row("第2次发展联席会议", "2", "8个计划7月开工项目逐项落实责任人", null, "经济发展科", "2024-07-31", "在办", null, null, null, null, null)
                .row("第23周调度例会", "1", "片区连接道路征地清表", null, "国土科", "2024-06-10", "转下次会议", null, "2024-06-04-1", "退回重办，清表完成一半", "会同乡镇逐户签约", null)
                .row("第23周调度例会", "2", "协调银行给出续贷担保方案", null, "企业服务科", "2024-06-07", "办结", "银行已出具方案", "2024-06-04-2", "贷款续贷缺担保", "约银行上门会商", "2024-06-07")
                .row("第24周调度例会", "1", "片区连接道路征地清表", null, "国土科", "2024-07-05", "在办", null, "2024-06-04-1", "还有三户没有签约", "由分管副主任带队，七月五日前清完", null)
                .row("第24周调度例会", "2", "补齐用地勘测报告", null, "国土科", "2024-06-25", "在办", null, "2024-06-11-2", "企业等勘测定界报告", "先行委托勘测，费用由园区垫付", null);
    }

    private static DemoSheet activities() {
        return DemoSheet.of("活动", "", "编号", "活动内容", "类别", "日期", "承办科室", "情况")
                .row("YX-H-01", "科技文献服务站启用", "平台启用", "2024-05-16", "企业服务科", "为企业查阅科技文献提供服务");
    }

    private static DemoSheet problems() {
        return DemoSheet.of("问题清单", "上半年存在问题与下一步", "编号", "问题", "类别", "提出日期", "涉及工程", "原因分析", "影响", "建议", "下一步", "责任科室", "时限", "状态")
                .row("YX-W-01", "部分企业产值下滑、投资信心不足", "企业经营", "2024-06-28", null, "市场需求偏弱，一户大企业占园区产值八成以上", "76家投产企业中28家负增长，3家停产，部分项目放缓进度",
                        null, "按月监测负增长和停产企业，落实联系人，促40个落地项目尽快开工", "经济发展科", "2024-12-31", "解决中")
                .row("YX-W-02", "政策处理难度大，部分工程推进慢", "政策处理", "2024-06-28", "龙坪A区场平", "征地补偿和村民诉求没有及时化解", "场平和道路工程进度低于计划",
                        "请县里牵头协调镇村", "执勤点常驻现场，7月底前完成龙坪B区招标", "国土科", "2024-09-30", "已定方案");
    }
}
