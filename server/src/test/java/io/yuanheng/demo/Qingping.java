package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// 青坪: figures of catalogue 6.7, a special report on the rule of law. The source counts 30余 cases, 50余 rounds, 600余 attendances:
/// the rows give 30, 50 and 600, and a flag on the last ones says that the register is not whole.
final class Qingping implements DemoPark {

    private static final int CASES = 30;
    private static final int ROUNDS = 50;
    private static final List<String> TRADES = List.of("硅材料", "机电", "食品", "建材", "纺织", "包装", "化工", "家具");
    private static final List<String> INDUSTRIES = List.of("30", "38", "14", "30", "17", "22", "26", "21");
    private static final List<String> KINDS = List.of("劳资", "劳资", "工伤", "征地", "环境", "邻里", "劳资", "合同", "征地", "工伤");
    private static final String NAMES = "甲乙丙丁戊己庚辛";

    static String firm(int i) {
        return "示范" + NAMES.charAt(i) + TRADES.get(i) + "有限公司";
    }

    @Override
    public String code() {
        return "qingping";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位")
                .row("青坪一期", "主片区", "新材料、机电")
                .row("青坪二期", "主片区", "食品、轻工"));
        books.put("02-enterprise.xlsx", enterprises());
        books.put("40-dispute.xlsx", disputes());
        books.put("41-mediation.xlsx", mediations());
        books.put("61-accident_return.xlsx", accidents());
        new QingpingLaw().into(books);
        new QingpingCases().into(books);
        return books;
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "青坪工业园（演示）企业名录", "企业名称", "简称", "信用代码", "企业类别", "所属行业", "所在片区", "状态", "入园时间");
        for (int i = 0; i < TRADES.size(); i++) {
            sheet.row(firm(i), NAMES.charAt(i) + TRADES.get(i), CreditCodes.of(7, i + 1), "工业", INDUSTRIES.get(i), i < 4 ? "青坪一期" : "青坪二期", "生产",
                    Months.day(2014 + i, 3 + i % 6, 18));
        }
        return sheet;
    }

    private static String number(int i) {
        return "QP-XF-%02d".formatted(i + 1);
    }

    /// The first two are the settled examples of the source, the next two its petitions by groups; the others are invented.
    private static DemoSheet disputes() {
        DemoSheet sheet = DemoSheet.of(
                "信访和矛盾纠纷", "青坪工业园（演示）2024年上半年矛盾纠纷台账", "编号", "案由", "类别", "来源", "受理日期", "涉及企业", "村组", "是否群体性", "户数", "人数", "约数", "调解岗位",
                "化解日期", "办理结果", "满意度", "稳控到", "稳控情况", "另有未逐件登记", "状态");
        sheet.row(number(0), "工资和加班费争议", "劳资", "申请调解", "2024-01-10", firm(1), null, "否", null, 6, null, "综治办公室", "2024-01-26", "企业补发工资，双方签订调解协议", "满意", null, null, null, "办结");
        sheet.row(number(1), "操作工受伤赔偿", "工伤", "申请调解", "2024-02-20", firm(0), null, "否", null, 3, null, "综治办公室", "2024-03-12", "按工伤标准一次性赔偿", "满意", null, null, null, "办结");
        sheet.row(number(2), "村民要求解决征地遗留问题", "征地", "信访", "2024-03-05", null, "合塘村", "是", null, 150, "余", "综治办公室", "2024-04-18", "召开坝坝会逐条答复，情绪平稳", "基本满意",
                "2024-06-30", "镇村干部每周走访", null, "办结");
        sheet.row(number(3), "村民反映环境影响", "环境", "信访", "2024-04-09", firm(6), "柏坡组", "是", 80, 380, "余", "综治办公室", "2024-05-28", "企业加装除尘设施，组织村民代表查看", "满意",
                "2024-06-30", "环保专班定期回访", null, "办结");
        for (int i = 4; i < CASES; i++) {
            int month = 1 + (i - 4) * 6 / (CASES - 4);
            int day = 2 + i * 5 % 13;
            String kind = KINDS.get(i % KINDS.size());
            sheet.row(number(i), kind + "纠纷" + (i + 1), kind, i % 3 == 0 ? "排查发现" : "申请调解", Months.day(2024, month, day), firm(i % TRADES.size()), null, "否", null, 2 + i % 7, null,
                    i % 2 == 0 ? "综治办公室" : "企业服务科", Months.day(2024, month, day + 12), "调解达成一致", i % 4 == 0 ? "非常满意" : "满意", null, null, i == CASES - 1 ? "是" : null, "办结");
        }
        return sheet;
    }

    /// Twenty cases took two rounds, ten took one.
    private static DemoSheet mediations() {
        DemoSheet sheet = DemoSheet.of("调解记录", "2024年上半年调解记录", "案件编号", "次序", "调解日期", "主持岗位", "人次", "约数", "另有未逐次登记", "达成一致", "情况");
        List<BigDecimal> people = Shares.of(new BigDecimal("600"), 0, Shares.uneven(ROUNDS, 7, 3, 5, 4, 9, 6));
        int at = 0;
        for (int i = 0; i < CASES; i++) {
            int rounds = i < ROUNDS - CASES ? 2 : 1;
            for (int r = 1; r <= rounds; r++) {
                boolean last = at == ROUNDS - 1;
                sheet.row(number(i), r, held(i, r), i % 2 == 0 ? "综治办公室" : "企业服务科", people.get(at).intValueExact(), last ? "余" : null, last ? "是" : null, r == rounds ? "是" : "否",
                        r == rounds ? "达成一致" : "双方陈述，约定再谈");
                at++;
            }
        }
        return sheet;
    }

    private static Object held(int i, int round) {
        return switch (i) {
            case 0 -> Months.day(2024, 1, 12 + 7 * round);
            case 1 -> Months.day(2024, 2, 20 + 4 * round);
            case 2 -> Months.day(2024, 3, 5 + 9 * round);
            case 3 -> Months.day(2024, 4, 9 + 8 * round);
            default -> Months.day(2024, 1 + (i - 4) * 6 / (CASES - 4), 2 + i * 5 % 13 + 3 * round);
        };
    }

    private static DemoSheet accidents() {
        DemoSheet sheet = DemoSheet.of("事故月报", "事故月报（零报告）", "月份", "事故起数", "火灾", "伤亡人数", "报送日期");
        for (int month = 1; month <= 6; month++) {
            sheet.row("2024年" + month + "月", 0, 0, 0, Months.day(2024, month + 1, 3));
        }
        return sheet;
    }
}
