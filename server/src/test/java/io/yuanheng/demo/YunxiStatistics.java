package io.yuanheng.demo;

import io.yuanheng.demo.YunxiFirms.Firm;
import io.yuanheng.demo.YunxiFirms.Output;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// 云汐's areas, firms, classes, targets and returns.
final class YunxiStatistics {

    private static final BigDecimal LARGE_ENOUGH = new BigDecimal("1000");
    private static final String REPORT = "云汐工业园上半年工作汇报（演示）";

    private final YunxiFirms firms;

    YunxiStatistics(YunxiFirms firms) {
        this.firms = firms;
    }

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("01-area.xlsx", areas());
        books.put("02-enterprise.xlsx", enterprises());
        books.put("03-enterprise_class.xlsx", classes());
        books.put("04-annual_target.xlsx", targets());
        books.put("05-target_share.xlsx", shares());
        books.put("06-monthly_return.xlsx", returns());
        books.put("08-stated_figure.xlsx", stated());
    }

    private static DemoSheet areas() {
        return DemoSheet.of("片区", "云汐工业园（演示）片区表", "片区名称", "别名", "片区类别", "面积（亩）", "功能定位")
                .row("枫田片区", "枫田、东片工业新城", "主片区", null, "钢铁深加工")
                .row("浩湾片区", "浩湾", "主片区", null, "轻工机械")
                .row("石材片区", "石材园", "主片区", null, "石材加工")
                .row("龙坪片区", "龙坪、龙坪A区、龙坪B区", "地块", new BigDecimal("1750"), "场平在建");
    }

    private DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of(
                "入园企业名录", "云汐工业园（演示）入园企业名录（2024年6月底）",
                "序号", "企业名称", "企业简称", "统一社会信用代码", "企业类别", "行业大类", "主要产品", "所属集团", "所在片区", "用房方式", "状态", "入园时间", "投产时间");
        for (Firm firm : firms.all()) {
            boolean producing = firm.state().equals("生产") || firm.state().equals("停产");
            int year = 2006 + firm.number() % 15;
            sheet.row(
                    firm.number(), firm.number() % 9 == 4 ? firm.name() + " " : firm.name(), firm.aliases(), firm.creditCode(), "工业",
                    firm.industry(), firm.product(), firm.parent(), firm.area(), firm.number() % 6 == 5 ? "标准厂房" : "自有用地", firm.state(),
                    producing ? Months.day(year, 1 + firm.number() % 12, 10) : "2022年9月15日",
                    producing ? Months.day(year + 1, 1 + firm.number() % 12, 20) : null);
            if (firm.number() == YunxiFirms.AREAS.size() * 19) {
                sheet.blank();
            }
        }
        return sheet.note("注：企业名称和信用代码均为演示虚构");
    }

    private DemoSheet classes() {
        DemoSheet sheet = DemoSheet.of("企业身份", "规上、高新企业名单", "企业名称", "身份类别", "起始月份", "终止月份", "变动原因", "依据文件");
        for (Output output : firms.outputs()) {
            Firm firm = output.firm();
            if (output.now().compareTo(LARGE_ENOUGH) >= 0) {
                sheet.row(firm.name(), "规上工业", (2012 + firm.number() % 10) + "-01", null, "规下升规上", null);
            }
            if (firm.number() % 17 == 3) {
                sheet.row(firm.name(), "高新技术企业", "2022-11", "2025-10", null, "演示证书" + firm.number());
            }
        }
        return sheet;
    }

    private static DemoSheet targets() {
        return DemoSheet.of("年度目标任务", "2024年度目标任务", "年度", "任务指标", "确保", "力争", "下达单位", "来源文件", "责任科室", "备注")
                .row("2024年", "工业总产值", new BigDecimal("1600000"), null, "衍衡市（演示）", "年度目标责任书", "经济发展科", "单位万元")
                .row(2024, "基础设施投资", new BigDecimal("22000"), null, "衍衡市（演示）", "年度目标责任书", "规划建设科", "单位万元")
                .row(2024, "制造业投入", new BigDecimal("105054"), null, "衍衡市（演示）", "年度目标责任书", "经济发展科", "单位万元")
                .row(2024, "供地面积", new BigDecimal("688"), null, "衍衡市（演示）", "年度目标责任书", "国土科", "单位亩")
                .row(2024, "拆违", "4,000", "4,800", "衍衡市（演示）", "三改一拆任务书", "国土科", "单位平方米，确保、力争两级");
    }

    private static DemoSheet shares() {
        return DemoSheet.of("目标分解", "2024年度目标分解", "年份", "指标名称", "责任单位", "企业", "任务数", "任务内容", "完成时限")
                .row(2024, "工业总产值", "示范甲钢铁集团", "甲钢铁", new BigDecimal("1300000"), "保持满负荷生产", "2024-12-31")
                .row(2024, "工业总产值", "其余企业", null, new BigDecimal("300000"), "按月调度负增长企业", "2024-12-31")
                .row(2024, "基础设施投资", "规划建设科", null, new BigDecimal("22000"), "按年度工程计划实施", "2024-12-31")
                .row(2024, "制造业投资", "经济发展科", null, new BigDecimal("105054"), "分解到每个工业项目", "2024-12-31");
    }

    private DemoSheet returns() {
        DemoSheet sheet = DemoSheet.of(
                "企业统计月报", "云汐工业园（演示）2024年1—6月企业统计月报",
                "序号", "单位名称", "报告期", "工业总产值|本期", "工业总产值|上年同期", "工业销售产值|本期", "工业销售产值|上年同期", "纳统", "预计");
        sheet.row(null, null, null, "万元", "万元", "万元", "万元", null, null);
        int line = 0;
        for (Output output : firms.outputs()) {
            List<List<BigDecimal>> curves = new ArrayList<>();
            int seed = output.firm().number();
            for (BigDecimal total : List.of(output.now(), output.prior(), output.sales(), output.salesPrior())) {
                // 1—2月 about 30 % of the half year, then rising
                curves.add(Shares.of(total, 2, Shares.uneven(Months.HALF_YEAR.size(), seed, 60, 33, 34, 35, 36)));
            }
            for (int m = 0; m < Months.HALF_YEAR.size(); m++) {
                line++;
                sheet.row(
                        line, writtenName(output.firm(), m), Months.written(2024, Months.HALF_YEAR.get(m)), written(curves.get(0).get(m), seed),
                        curves.get(1).get(m), written(curves.get(2).get(m), seed), curves.get(3).get(m), m % 2 == 0 ? "是" : "√", "否");
            }
            if (seed % 19 == 0) {
                sheet.blank();
            }
        }
        List<BigDecimal> totals = List.of(new BigDecimal("675900"), new BigDecimal("541720"), new BigDecimal("638900"), new BigDecimal("509860"));
        sheet.row("合计", null, null, totals.get(0), totals.get(1), totals.get(2), totals.get(3), null, null);
        return sheet.note("注：1月份免报，2月一行为1—2月合计");
    }

    /// The same firm under its name, a short name and its credit code, as different months were filled by different hands.
    private static String writtenName(Firm firm, int month) {
        if (firm.number() % 11 == 1 && month == 3) {
            return firm.aliases().split("、")[0];
        }
        return firm.number() % 25 == 7 && month == 1 ? firm.creditCode() : firm.name();
    }

    private static Object written(BigDecimal amount, int seed) {
        return seed % 5 == 1 ? Months.asText(amount) : amount;
    }

    private static DemoSheet stated() {
        return DemoSheet.of("已引用数字", "上半年汇报中引用的数字", "指标名称", "截止月份", "印出的数值", "原文", "文件", "说明")
                .row("工业总产值", "2024-06", new BigDecimal("675900"), "67.59亿元", REPORT, null)
                .row("工业销售总值", "2024-06", new BigDecimal("638900"), "63.89亿元", REPORT, null)
                .row("产销比", "2024-06", new BigDecimal("94.67"), "94.67%", REPORT, "与产值、销售产值相除的结果不一致")
                .row("固定资产投资", "2024-06", new BigDecimal("68787"), "68787万元", REPORT, null)
                .row("基础设施投资", "2024-06", new BigDecimal("15270"), "15270万元", REPORT, null)
                .row("制造业投资", "2024-06", new BigDecimal("53315"), "53315万元", REPORT, null)
                .row("供地面积", "2024-06", new BigDecimal("144.5"), "144.5亩", REPORT, null)
                .row("拆除违章建筑面积", "2024-06", new BigDecimal("4816"), "4816平方米", REPORT, null);
    }
}
