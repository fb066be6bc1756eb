package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 海洲: figures of catalogue 6.8, January to October, and the plan of the next year. Names and the splits of sums are invented.
final class Haizhou implements DemoPark {

    static final String EAST = "东湾片区";
    static final String UPPER = "上埠片区";
    static final List<Integer> MONTHS = List.of(2, 3, 4, 5, 6, 7, 8, 9, 10);
    private static final int PARK = 8;

    private static final List<String> TRADES = List.of("泵业", "电机", "汽配", "机床", "摩配", "电器");
    private static final List<String> INDUSTRIES = List.of("34", "38", "36", "34", "37", "38");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥春夏秋冬梅";

    /// @param number from 1: eight old firms, thirteen new in production this year, six newly entered
    record Firm(int number, String name, String area, String state, boolean factory) {
        boolean old() {
            return number <= 8;
        }

        boolean entered() {
            return number > 21;
        }
    }

    static final List<Firm> FIRMS = firms();

    private static List<Firm> firms() {
        List<Firm> firms = new ArrayList<>();
        for (int n = 1; n <= 27; n++) {
            String name = "示范" + STEMS.charAt(n - 1) + TRADES.get(n % 6) + "有限公司";
            boolean east = n == 1 || n == 2 || n == 9 || n == 10 || n == 22;
            firms.add(new Firm(n, name, east ? EAST : UPPER, n <= 21 ? "生产" : n <= 24 ? "在建" : "签约", n >= 9 && n <= 14));
        }
        return List.copyOf(firms);
    }

    @Override
    public String code() {
        return "haizhou";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "别名", "片区类别", "功能定位")
                .row(EAST, "东部、东湾", "主片区", "泵与电机、汽摩配件")
                .row(UPPER, "上埠", "主片区", "机床、小企业孵化"));
        books.put("02-enterprise.xlsx", enterprises());
        books.put("04-annual_target.xlsx", targets());
        books.put("06-monthly_return.xlsx", returns());
        new HaizhouProjects().into(books);
        new HaizhouWorks().into(books);
        new HaizhouPlans().into(books);
        new HaizhouLand().into(books);
        new HaizhouMoney().into(books);
        new HaizhouOthers().into(books);
        new HaizhouNextYear().into(books);
        books.put("07-park_return.xlsx", investment());
        return books;
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "海洲产业集聚区（演示）企业名录（10月底）", "序号", "企业名称", "统一社会信用代码", "企业类别", "行业大类", "所在片区", "用房方式", "状态", "入园时间", "投产时间");
        for (Firm firm : FIRMS) {
            int n = firm.number();
            sheet.row(
                    n, firm.name(), CreditCodes.of(PARK, n), "工业", INDUSTRIES.get(n % 6), firm.area(), firm.factory() ? "标准厂房" : "自有用地", firm.state(),
                    firm.entered() ? Months.day(2024, n - 20, 18) : Months.day(2019 + n % 4, 1 + n % 12, 8),
                    firm.entered() ? null : firm.old() ? Months.day(2021 + n % 3, 3 + n % 9, 15) : Months.day(2024, 2 + n % 9, 12));
        }
        return sheet.note("注：企业名称和信用代码均为演示虚构");
    }

    private static DemoSheet targets() {
        return DemoSheet.of("年度目标任务", "下一年目标", "年度", "任务指标", "目标值", "来源文件", "责任科室")
                .row(2025, "制造业投资", new BigDecimal("120000"), "下一年工作思路", "经发科")
                .row(2025, "基础设施投资", new BigDecimal("76000"), "下一年工作思路", "规建科")
                .row(2025, "供地面积", new BigDecimal("600"), "下一年工作思路", "国土科")
                .row(2025, "新投产项目", 10, "下一年工作思路", "经发科")
                .row(2025, "开工项目", 10, "下一年工作思路", "规建科");
    }

    // output 232,100 of which the east 3,214; last year 123,510 (+87.92 %)
    private static DemoSheet returns() {
        DemoSheet sheet = DemoSheet.of("企业统计月报", "海洲产业集聚区（演示）2024年1—10月企业月报", "企业名称", "报告期", "工业总产值|本期", "工业总产值|上年同期", "是否纳统");
        sheet.row(null, null, "万元", "万元", null);
        List<BigDecimal> now = new ArrayList<>(List.of(new BigDecimal("1500"), new BigDecimal("900")));
        now.addAll(Shares.of("180000", Shares.uneven(6, 1, 5, 9, 7, 4, 6, 8)));
        now.addAll(List.of(new BigDecimal("500"), new BigDecimal("314")));
        now.addAll(Shares.of("48886", Shares.uneven(11, 2, 3, 5, 4)));
        List<BigDecimal> prior = new ArrayList<>(List.of(new BigDecimal("1800"), new BigDecimal("700")));
        prior.addAll(Shares.of("121010", Shares.uneven(6, 1, 5, 9, 7, 4, 6, 8)));
        for (Firm firm : FIRMS.subList(0, 21)) {
            List<BigDecimal> months = Shares.of(now.get(firm.number() - 1).toPlainString(), Shares.uneven(9, firm.number(), 5, 5, 6));
            List<BigDecimal> before = Shares.of(firm.old() ? prior.get(firm.number() - 1).toPlainString() : "0", Shares.uneven(9, firm.number() + 3, 5, 6, 5));
            for (int m = 0; m < 9; m++) {
                sheet.row(firm.name(), Months.written(2024, MONTHS.get(m)), months.get(m), before.get(m), "是");
            }
        }
        return sheet.note("填报单位：经济发展科");
    }

    // the two parts and nothing else, month by month: 207,500 against 145,663 (+42.45 %)
    private static DemoSheet investment() {
        DemoSheet sheet = DemoSheet.of("园区统计月报", "固定资产投资", "指标", "月份", "数值", "上年同期", "来源");
        List<BigDecimal> now = months("207500");
        List<BigDecimal> before = months("145663");
        for (int m = 0; m < 9; m++) {
            sheet.row("固定资产投资", Months.written(2024, MONTHS.get(m)), now.get(m), before.get(m), "经发科");
        }
        return sheet;
    }

    /// A sum over the nine returns of ten months.
    static List<BigDecimal> months(String total) {
        return Shares.of(total, Shares.uneven(9, 4, 9, 5, 5, 6, 6, 5, 6, 7, 7));
    }
}
