package io.yuanheng.demo;

import io.yuanheng.demo.Haizhou.Firm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// 海洲's projects: 14 started and 13 in production this year (6 in factories), 9 landed with the fourth round; manufacturing investment
/// 135,500 万元 (the east 63,700) against 95,977.
final class HaizhouProjects {

    /// @param number 1 to 13 in production, 14 to 27 started, 28 to 36 landed
    record Project(int number, String name, @Nullable String firm, String area, String state, boolean factory) {
        boolean producing() {
            return number <= 13;
        }

        boolean started() {
            return number > 13 && number <= 27;
        }
    }

    private static final String STEMS = "一二三四五六七八九十";
    /// Started this year on land supplied this year, in the order of their parcels.
    static final List<Integer> ON_NEW_LAND = List.of(22, 23, 15);

    static final List<Project> PROJECTS = projects();

    private static List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        for (int n = 1; n <= 36; n++) {
            Firm firm = n <= 13 ? Haizhou.FIRMS.get(n + 7) : n >= 28 && n <= 33 ? Haizhou.FIRMS.get(n - 7) : null;
            boolean east = n == 1 || n == 2 || n == 28 || n >= 14 && n <= 17;
            String name = (firm == null ? "海洲第" + n + "号" : firm.name().substring(0, 5)) + (n <= 13 ? "投产项目" : n <= 27 ? "制造项目" : "新建项目");
            projects.add(new Project(n, name, firm == null ? null : firm.name(), east ? Haizhou.EAST : Haizhou.UPPER, n <= 13 ? "投产" : n <= 27 ? "开工" : "落地", n <= 6 || n == 14));
        }
        return List.copyOf(projects);
    }

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("10-investment_project.xlsx", sheet());
        books.put("11-project_node.xlsx", nodes());
        books.put("12-project_progress.xlsx", progress());
        books.put("42-entry_review.xlsx", reviews());
        books.put("86-joint_approval.xlsx", approvals());
    }

    private static DemoSheet sheet() {
        DemoSheet sheet = DemoSheet.of("入园工业项目", "海洲产业集聚区（演示）项目台账", "项目编号", "项目名称", "企业名称", "所在片区", "建设性质", "入驻标准厂房", "状态", "签约时间", "落地时间", "计划开工时间", "开工时间", "投产时间", "进展情况");
        for (Project p : PROJECTS) {
            int n = p.number();
            sheet.row(
                    "HZ-P-%02d".formatted(n), p.name(), p.firm(), p.area(), p.factory() ? "租赁装修" : "新建", p.factory() ? "是" : "否", p.state(),
                    p.producing() ? Months.day(2022, 1 + n % 12, 6) : p.started() ? Months.day(2023, 2 + n % 10, 9) : Months.day(2024, n - 26, 20),
                    p.producing() ? Months.day(2022, 1 + n % 12, 26) : ON_NEW_LAND.contains(n) ? Months.day(2024, 5 + ON_NEW_LAND.indexOf(n), 28) : p.started() ? Months.day(2023, 2 + n % 10, 28) : Months.day(2024, n - 26, 25),
                    n > 27 ? "2025-03-31" : null,
                    p.producing() ? Months.day(2023, 1 + n % 12, 15) : p.started() ? Months.day(2024, 2 + n % 8, 20) : null,
                    p.producing() ? Months.day(2024, 2 + n % 9, 12) : null,
                    n == 14 ? "装修完工，力争11月底投产" : n == 28 ? "10月26日取得643亩土地使用权" : n == 34 ? "专项规划已定，年底前供地" : null);
        }
        return sheet;
    }

    // the 13 firms of rounds 1 and 2 started by the end of September, as they had promised
    private static DemoSheet nodes() {
        DemoSheet sheet = DemoSheet.of("项目节点", "第一、二批项目开工节点", "项目名称", "节点名称", "计划时间", "实际时间", "状态");
        for (Project p : PROJECTS.subList(13, 26)) {
            sheet.row(p.name(), "开工", "2024-09-30", Months.day(2024, 2 + p.number() % 8, 20), "已批准");
        }
        return sheet;
    }

    private static DemoSheet progress() {
        DemoSheet sheet = DemoSheet.of("项目投资月报", "制造业项目投资", "项目名称", "统计月份", "当月完成投资（万元）", "上年同期（万元）");
        rows(sheet, PROJECTS.subList(0, 2), "10000", "25977");
        rows(sheet, PROJECTS.subList(2, 13), "20000", "70000");
        rows(sheet, PROJECTS.subList(13, 17), "53700", "0");
        rows(sheet, PROJECTS.subList(17, 27), "51800", "0");
        return sheet;
    }

    private static void rows(DemoSheet sheet, List<Project> projects, String now, String before) {
        List<BigDecimal> sums = Shares.of(now, Shares.uneven(projects.size(), 3, 5, 7, 4, 6));
        List<BigDecimal> priors = Shares.of(before, Shares.uneven(projects.size(), 5, 5, 6, 7));
        for (int i = 0; i < projects.size(); i++) {
            List<BigDecimal> months = Haizhou.months(sums.get(i).toPlainString());
            List<BigDecimal> earlier = Haizhou.months(priors.get(i).toPlainString());
            for (int m = 0; m < 9; m++) {
                sheet.row(projects.get(i).name(), Months.written(2024, Haizhou.MONTHS.get(m)), months.get(m), earlier.get(m));
            }
        }
    }

    // 15 assessed, 6 settled with 1,113 亩
    private static DemoSheet reviews() {
        DemoSheet sheet = DemoSheet.of("入园评审", "入区项目评估", "编号", "申请企业", "入园项目", "评审批次", "类别", "评审时间", "同意用地（亩）", "结论", "理由");
        String[] land = {"643", "150", "120", "90", "60", "50"};
        for (int i = 0; i < 15; i++) {
            boolean in = i < 6;
            sheet.row(
                    "HZ-PS-%02d".formatted(i + 1), in ? Haizhou.FIRMS.get(21 + i).name() : "示范申请企业" + (i < 10 ? STEMS.substring(i, i + 1) : "十" + STEMS.charAt(i - 10)),
                    in ? PROJECTS.get(27 + i).name() : null, "第" + (1 + i / 4) + "批", "自建厂房", Months.day(2024, 1 + i / 2, 12 + i % 5),
                    in ? new BigDecimal(land[i]) : null, in ? "通过" : "婉拒", in ? null : i % 2 == 0 ? "投资强度不足" : "产业方向不符");
        }
        return sheet;
    }

    private static DemoSheet approvals() {
        DemoSheet sheet = DemoSheet.of("联合审批", "联踏联审批次", "件名", "编号", "审批模板", "项目名称", "批次", "首问岗位", "收件日期", "联合告知日期", "联踏日期", "限办日期", "办结日期", "综合意见", "状态");
        for (Project p : PROJECTS.subList(13, 36)) {
            int n = p.number();
            if (n == 27) {
                continue;
            }
            boolean done = n <= 26;
            sheet.row(
                    p.name() + "联审", "HZ-LS-%02d".formatted(n), "工业项目联合审批", p.name(), done ? n <= 20 ? "第一批" : "第二批" : "第四批", "服务窗口",
                    done ? "2024-01-08" : "2024-09-10", done ? "2024-01-10" : "2024-09-12", done ? "2024-01-16" : "2024-09-26", done ? "2024-09-30" : "2024-12-31",
                    done ? Months.day(2024, 2 + n % 8, 10) : null, done ? "手续办结，按期备案开工" : null, done ? "办结" : "已受理");
        }
        return sheet;
    }
}
