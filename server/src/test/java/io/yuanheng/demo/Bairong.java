package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// 柏榕: the infrastructure plan of catalogue 6.14, six items with budget, start and finish; the drainage began the autumn before.
final class Bairong implements DemoPark {

    private static final int PARK = 14;
    private static final String OLD = "起步区";
    private static final String NEW = "东扩区";

    @Override
    public String code() {
        return "bairong";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位").row(OLD, "主片区", "玉米深加工").row(NEW, "主片区", "拟建"));
        books.put("02-enterprise.xlsx", enterprises());
        books.put("10-programme.xlsx", DemoSheet.of("上级部署", "", "编号", "名称", "类别", "级别", "年度", "提法", "日期", "状态")
                .row("BR-BS-01", "升级为自治区级工业园区", "创建活动", "省", 2025, null, "2024-11-18", "已下达"));
        books.put("11-task_force.xlsx", DemoSheet.of("工作队", "", "编号", "机构名称", "类别", "工作任务", "组长", "状态")
                .row("BR-GZ-01", "东扩区征地工作队", "工作队", "管委会、乡镇、国土、畜牧、农业、林业、水利抽人组成，进驻清溪村", "管委会主任", "拟成立"));
        books.put("20-infra_project.xlsx", works());
        books.put("21-infra_progress_item.xlsx", items());
        books.put("22-infra_progress.xlsx", DemoSheet.of("工程投资月报", "", "工程名称", "统计月份", "当月完成投资（万元）")
                .row("园区排水工程", "2024-09", new BigDecimal("260"))
                .row("园区排水工程", "2024年10月", new BigDecimal("340")));
        books.put("24-works_plan.xlsx", plans());
        books.put("25-tender.xlsx", DemoSheet.of("招标和合同", "", "标段", "工程名称", "类别", "方式", "公告日期", "开标日期", "中标通知日期", "中标单位", "合同签订日期", "状态")
                .row("BR-BD-01", "园区排水工程", "施工", "公开招标", "2024-06-20", "2024-07-12", "2024-07-18", "示范建设有限公司", "2024-08-09", "已签合同"));
        books.put("28-land_acquisition.xlsx", DemoSheet.of("征收批次", "", "批次", "所在片区", "涉及村组", "面积（亩）", "地价", "征地费用", "启动日期", "状态", "进展")
                .row("BR-ZD-1", NEW, "清溪村", new BigDecimal("1000"), new BigDecimal("3.75"), new BigDecimal("3750"), "2024-10-08", "拟征", "组织工作队进场"));
        return books;
    }

    private static DemoSheet enterprises() {
        DemoSheet sheet = DemoSheet.of("入园企业名录", "", "企业名称", "统一社会信用代码", "企业类别", "行业大类", "所在片区", "主要产品", "状态", "入驻时间");
        String names = "甲乙丙丁戊己庚辛壬癸";
        for (int i = 0; i < 10; i++) {
            sheet.row("示范" + names.charAt(i) + (i == 0 ? "氨基酸" : "食品") + "有限公司", CreditCodes.of(PARK, i + 1), "工业", i == 0 ? "14" : "13", OLD, i == 0 ? "氨基酸、玉米淀粉" : null,
                    i < 4 ? "在建" : "试生产", Months.day(2023, 1 + i, 16));
        }
        return sheet.note("注：企业名称为演示虚构；出处只有一家的产品和户数10户");
    }

    private static DemoSheet works() {
        return DemoSheet.of("基础设施项目", "", "工程编号", "工程名称", "工程类别", "年度类别", "所在片区", "建设内容", "概算", "年度", "资金来源", "承建单位", "状态", "计划开工", "开工时间", "计划完工", "进展情况")
                .row("BR-GC-01", "园区排水工程", "排水", "续建", OLD, "园内管线16公里、井90座，园外6公里、井30座", new BigDecimal("2300"), 2024, "申请自治区专项资金", "示范建设有限公司", "在建", null, "2024-08-26",
                        "2025-08-15", "完成管线3公里、检查井20座，投资600万元")
                .row("BR-GC-02", "园区供水工程", "供水", "报批", OLD, "管线15公里，水厂年供水1000万立方米，水源取自示范水库", new BigDecimal("5000"), 2024, null, null, "前期", "2025-04-01", null, "2025-10-31", null)
                .row("BR-GC-03", "三号六号路路灯", "亮化", "报批", OLD, "路灯120盏和90盏", new BigDecimal("1000"), 2024, null, null, "前期", "2025-04-01", null, "2025-08-31", null)
                .row("BR-GC-04", "三号六号路绿化景观", "绿化", "报批", OLD, "乔木、绿篱、花卉和草坪", new BigDecimal("800"), 2024, null, null, "前期", "2025-04-01", null, "2025-06-30", null)
                .row("BR-GC-05", "管委会广场", "场馆", "报批", OLD, "广场5000平方米，换热站一座", new BigDecimal("300"), 2024, null, null, "前期", "2025-04-01", null, "2025-07-31", null)
                .row("BR-GC-06", "东扩区征地", "场平", "报批", NEW, "征收土地1000亩", new BigDecimal("3750"), 2024, null, null, "前期", null, null, null, "组织工作队进场");
    }

    private static DemoSheet items() {
        return DemoSheet.of("工程分项进度", "", "工程名称", "分项工程", "实物量", "截至月份", "计量单位", "计划工程量", "累计完成", "完成进度")
                .row("园区排水工程", "管线", "管道", "2024-10", "公里", new BigDecimal("22"), new BigDecimal("3"), null)
                .row("园区排水工程", "检查井", "检查井", "2024-10", "座", new BigDecimal("120"), new BigDecimal("20"), null)
                .row("三号六号路路灯", "路灯", "路灯", "2024-10", "盏", new BigDecimal("210"), new BigDecimal("0"), null);
    }

    private static DemoSheet plans() {
        return DemoSheet.of("年度工程计划", "2025年基础设施投资计划", "年度", "工程名称", "项目类别", "计划总投资（万元）", "工程量", "计划开工", "计划完工", "状态")
                .row(2025, "园区排水工程", "续建", "2,300.00", "园内管线16公里、井90座，园外6公里、井30座", "2024-08-26", "2025-08-15", "已上报")
                .row(2025, "园区供水工程", "新开工", new BigDecimal("5000"), "管线15公里、水厂年供水1000万立方米，水源取自示范水库", "2025-04-01", "2025-10-31", "已上报")
                .row(2025, "三号六号路路灯", "新开工", new BigDecimal("1000"), "三号路120盏、六号路90盏", "2025-04-01", "2025-08-31", "已上报")
                .row(2025, "三号六号路绿化景观", "新开工", new BigDecimal("800"), "乔木、绿篱、花卉、草坪", "2025-04-01", "2025-06-30", "已上报")
                .row(2025, "管委会广场", "新开工", new BigDecimal("300"), "5000平方米、换热站一座", "2025-04-01", "2025-07-31", "已上报")
                .row(2025, "东扩区征地", "新开工", new BigDecimal("3750"), "1000亩", null, null, "已上报");
    }
}
