package io.yuanheng.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 云汐's industrial projects: 40 landed this year (22 started, 8 to start in July), 8 continued (6 of them in trial production),
/// 5 finished last year that only have a same-period value. The 30 with investment add up to 53,315 万元, 11 of them above 1000.
final class YunxiProjects {

    /// @param half invested January to June, 万元; null when nothing was due yet
    /// @param prior invested in the same months of last year
    /// @param from the first month with investment
    private record Project(
            String no, String name, @Nullable String aliases, String enterprise, String kind, String state, String total, LocalDate landed,
            @Nullable LocalDate planned, @Nullable LocalDate started, @Nullable LocalDate trial, @Nullable LocalDate producing,
            @Nullable BigDecimal half, BigDecimal prior, int from, @Nullable String progress) {}

    private static final int[] START_MONTHS = {2, 3, 4, 5, 3, 2, 6, 4, 3, 5, 2, 4, 3, 6, 5, 3, 2, 4, 5, 3, 4, 6};

    private final YunxiFirms firms;
    private final List<Project> projects = new ArrayList<>();

    YunxiProjects(YunxiFirms firms) {
        this.firms = firms;
        continued();
        startedThisYear();
        landedOnly();
        finishedLastYear();
    }

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("10-investment_project.xlsx", projectSheet());
        books.put("11-project_node.xlsx", nodes());
        books.put("12-project_progress.xlsx", progress());
        books.put("85-project_node.xlsx", asked());
        books.put("86-month_plan.xlsx", plans());
    }

    /// What the project of that number is called.
    String named(String no) {
        return projects.stream().filter(p -> p.no().equals(no)).findFirst().orElseThrow().name();
    }

    private void continued() {
        add("YX-2022-001", "年产40万吨热镀锌板材项目", "乙金属年产40万吨热镀锌板材、甲集团乙年产40万吨热镀带", "示范乙金属板材有限公司", "续建", "开工", "68000", LocalDate.of(2022, 5, 18),
                LocalDate.of(2022, 8, 20), null, "16800", "12000", "设备安装收尾，近期试生产");
        add("YX-2022-002", "年产100万吨五金制品材料项目一期", "丙钢制品年产100万吨五金制品材料生产线一期", "示范丙钢制品有限公司", "续建", "开工", "52000", LocalDate.of(2022, 6, 9),
                LocalDate.of(2022, 10, 12), null, "11500", "9000", "设备安装收尾，近期试生产");
        String[] trial = {"示范子纸业有限公司", "示范丑旅游用品有限公司", "示范寅科技有限公司", "示范卯塑业有限公司", "示范辰竹炭有限公司", "示范巳锻造有限公司"};
        String[] names = {"特种纸生产线项目", "旅游用品项目", "电器配件项目", "塑料制品项目", "竹炭深加工项目", "精密锻造项目"};
        String[] totals = {"6800", "5200", "960", "900", "780", "850"};
        String[] half = {"2400", "1950", "410", "365", "280", "325"};
        String[] prior = {"2600", "2100", "1020", "890", "766", "810"};
        for (int i = 0; i < trial.length; i++) {
            add("YX-2023-00" + (i + 1), names[i], null, trial[i], "续建", "试生产", totals[i], LocalDate.of(2023, 2, 10 + i), LocalDate.of(2023, 3, 12 + i),
                    LocalDate.of(2024, 2 + i % 5, 18), half[i], prior[i], "进入试生产");
        }
    }

    private void add(String no, String name, @Nullable String aliases, String enterprise, String kind, String state, String total, LocalDate landed,
            LocalDate started, @Nullable LocalDate trial, String half, String prior, String progress) {
        projects.add(new Project(no, name, aliases, enterprise, kind, state, total, landed, null, started, trial, null, new BigDecimal(half),
                new BigDecimal(prior), 2, progress));
    }

    private void startedThisYear() {
        String[] owners = {"示范午铜业有限公司", "示范未科技有限公司", "示范申材料有限公司"};
        String[] names = {"铜材加工项目", "电子元件项目", "新材料项目"};
        String[] large = {"3200", "2650", "2100", "1850", "1620", "1480", "1265"};
        // the 15 small ones and the 4 small trial ones together make 6,500
        List<BigDecimal> small = Shares.of("5120", Shares.uneven(15, 5, 3, 4, 2, 5));
        for (int i = 0; i < START_MONTHS.length; i++) {
            boolean big = i < large.length;
            BigDecimal half = big ? new BigDecimal(large[i]) : small.get(i - large.length);
            String total = big ? half.multiply(new BigDecimal(3)).toPlainString() : half.multiply(new BigDecimal("1.4")).setScale(0, RoundingMode.UP).toPlainString();
            LocalDate started = LocalDate.of(2024, START_MONTHS[i], 3 + i);
            String owner = i < owners.length ? owners[i] : firms.producer(i).name();
            String name = i < names.length ? names[i] : "第" + i + "号" + firms.producer(i).product() + (i % 2 == 0 ? "扩产项目" : "技改项目");
            projects.add(new Project("YX-2024-" + "%03d".formatted(i + 1), name, null, owner, i < 3 ? "新建" : i % 2 == 0 ? "扩建" : "技改", "开工", total,
                    LocalDate.of(2024, Math.max(1, START_MONTHS[i] - 1), 2 + i % 20), started, started, null, null, half, BigDecimal.ZERO,
                    START_MONTHS[i], i < 3 ? "厂房建设" : null));
        }
    }

    private void landedOnly() {
        for (int i = 0; i < 18; i++) {
            LocalDate planned = i < 8 ? LocalDate.of(2024, 7, 3 + i * 3) : LocalDate.of(2024, 8 + i % 4, 12);
            projects.add(new Project("YX-2024-" + "%03d".formatted(i + 23), "第" + (i + 23) + "号" + firms.producer(i + 30).product() + "项目", null,
                    firms.producer(i + 30).name(), i % 3 == 0 ? "新建" : "扩建", "落地", String.valueOf(1200 + i * 150), LocalDate.of(2024, 1 + i % 6, 8 + i), planned,
                    null, null, null, null, BigDecimal.ZERO, 0, i == 0 ? "与另外7个项目一起办理施工手续，计划7月开工" : null));
        }
    }

    private void finishedLastYear() {
        String[] prior = {"4800", "3900", "2700", "2100", "1500"};
        for (int i = 0; i < prior.length; i++) {
            projects.add(new Project("YX-2021-00" + (i + 1), "第" + (i + 61) + "号" + firms.producer(i + 60).product() + "项目", null, firms.producer(i + 60).name(), "新建",
                    "投产", String.valueOf(9000 - i * 900), LocalDate.of(2021, 9, 10 + i), null, LocalDate.of(2021, 12, 5 + i), LocalDate.of(2023, 9, 6 + i),
                    LocalDate.of(2023, 11, 20), BigDecimal.ZERO, new BigDecimal(prior[i]), 2, "2023年投产，本年只有上年同期数"));
        }
    }

    private DemoSheet projectSheet() {
        DemoSheet sheet = DemoSheet.of(
                "入园工业项目", "云汐工业园（演示）工业项目台账",
                "项目编号", "项目名称", "项目简称", "业主单位", "建设性质", "总投资（万元）", "状态", "签约时间", "落地时间", "分月计划上报日期", "形象进度百分比（%）", "计划开工时间", "实际开工", "竣工时间", "试产日期", "投产时间", "进展情况");
        for (Project p : projects) {
            sheet.row(p.no(), p.name(), p.aliases(), p.enterprise(), p.kind(), new BigDecimal(p.total()), p.state(), p.landed().minusDays(45), p.landed(),
                    planFiled(p), percent(p.name()),
                    p.planned(), p.started(), p.producing() == null ? null : LocalDate.of(2023, 8, 25), p.trial(), p.producing(), p.progress());
        }
        return sheet;
    }

    /// Due within twenty days; one project never filed it, one was late.
    private static @Nullable LocalDate planFiled(Project p) {
        return switch (p.no()) {
            case "YX-2024-023" -> null;
            case "YX-2024-024" -> p.landed().plusDays(25);
            default -> p.landed().plusDays(15);
        };
    }

    private static @Nullable BigDecimal percent(String name) {
        return switch (name) {
            case "铜材加工项目" -> new BigDecimal(15);
            case "电子元件项目" -> new BigDecimal(30);
            default -> null;
        };
    }

    private static DemoSheet nodes() {
        return DemoSheet.of("项目节点", "重点项目节点", "项目名称", "节点", "前置节点", "工期（工作日）", "计划日期", "承诺日期", "预计日期", "实际日期", "延误原因", "状态")
                .row("乙金属年产40万吨热镀锌板材", "试生产", null, null, "2024-06-30", "2024-06-30", "2024-07-31", null, "设备到货晚于计划", "编制")
                .row("丙钢制品年产100万吨五金制品材料生产线一期", "试生产", null, null, "2024-07-31", null, "2024-08-15", null, null, "编制")
                .row("铜材加工项目", "开工", null, null, "2024-02-10", null, null, "2024-02-03", null, "已批准")
                .row("铜材加工项目", "主体完工", "铜材加工项目/开工", 120, "2024-08-30", null, "2024-09-30", null, null, "已批准")
                .row("铜材加工项目", "竣工", "铜材加工项目/主体完工", 60, "2024-12-31", "2024-12-31", null, null, null, "已批准")
                .row("铜材加工项目", "试生产", "铜材加工项目/竣工", 30, "2025-02-20", null, null, null, null, "已批准");
    }

    /// A change of an approved plan that nobody has decided on yet.
    private static DemoSheet asked() {
        return DemoSheet.of("节点调整", "重点项目节点调整申请", "项目名称", "节点", "拟调整到", "调整理由", "状态")
                .row("铜材加工项目", "主体完工", "2024-09-30", "五月连续降雨，厂房主体停工二十天", "调整待批");
    }

    private static DemoSheet plans() {
        return DemoSheet.of("项目月度计划", "铜材加工项目2024年分月计划", "项目名称", "计划月份", "计划完成投资", "计划形象进度")
                .row("铜材加工项目", "2024-06", "700", "厂房主体")
                .row("铜材加工项目", "2024-07", "700", "厂房主体")
                .row("铜材加工项目", "2024-08", "900", "主体封顶");
    }

    private DemoSheet progress() {
        DemoSheet sheet = DemoSheet.of(
                "项目投资月报", "云汐工业园（演示）2024年1—6月工业项目完成投资", "项目名称", "报告期", "完成投资|本月完成投资", "完成投资|上年同期", "形象进度|本月进展", "预计");
        sheet.row(null, null, "万元", "万元", null, null);
        int seed = 0;
        for (Project p : projects) {
            seed++;
            if (p.half() == null) {
                continue;
            }
            List<Integer> months = Months.HALF_YEAR.stream().filter(m -> m >= p.from()).toList();
            List<BigDecimal> amounts = Shares.of(p.half(), 2, Shares.uneven(months.size(), seed, 5, 4, 6, 5, 7));
            List<BigDecimal> priors = Shares.of(p.prior(), 2, Shares.uneven(months.size(), seed + 1, 6, 5, 5, 6, 6));
            for (int m = 0; m < months.size(); m++) {
                sheet.row(p.name(), Months.written(2024, months.get(m)), seed % 7 == 2 ? Months.asText(amounts.get(m)) : amounts.get(m), priors.get(m),
                        m == months.size() - 1 ? p.progress() : null, "否");
            }
        }
        return sheet.note("注：制造业投资合计53315万元，30个项目有投入；上年已投产的5个项目只有同期数");
    }

    /// Invested in each month of the half year, 万元.
    List<BigDecimal> byMonth() {
        List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        int seed = 0;
        for (Project p : projects) {
            seed++;
            if (p.half() == null) {
                continue;
            }
            int skipped = p.from() - 2;
            List<BigDecimal> amounts = Shares.of(p.half(), 2, Shares.uneven(5 - skipped, seed, 5, 4, 6, 5, 7));
            for (int m = 0; m < amounts.size(); m++) {
                sums.set(m + skipped, sums.get(m + skipped).add(amounts.get(m)));
            }
        }
        return sums;
    }
}
