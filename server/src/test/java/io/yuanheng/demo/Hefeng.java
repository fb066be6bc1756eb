package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// 禾枫: an agricultural park (catalogue 6.11, which gives two projects, a title and rules but hardly a figure); amounts are invented.
final class Hefeng implements DemoPark {

    private static final String VEGETABLES = "HF-XM-01";
    private static final String TOMATOES = "HF-XM-02";

    @Override
    public String code() {
        return "hefeng";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位")
                .row("设施蔬菜区", "主片区", "设施蔬菜")
                .row("奶业养殖区", "主片区", "奶牛养殖"));
        books.put("02-enterprise.xlsx", DemoSheet.of("入园企业名录", "禾枫农业园（演示）经营主体名录", "企业名称", "简称", "信用代码", "企业类别", "所属行业", "所在片区", "状态", "入园时间")
                .row("示范甲果蔬有限公司", "甲果蔬", CreditCodes.of(11, 1), "农业", "01", "设施蔬菜区", "生产", "2019-04-12")
                .row("示范乙蔬菜专业合作社", "乙合作社", CreditCodes.of(11, 2), "农业", "01", "设施蔬菜区", "生产", "2020-03-08")
                .row("示范丙牧业有限公司", "丙牧业", CreditCodes.of(11, 3), "农业", "03", "奶业养殖区", "生产", "2018-09-20"));
        books.put("10-programme.xlsx", DemoSheet.of("上级部署", "", "编号", "名称", "类别", "级别", "年度", "提法", "日期", "本园区实施方案", "方案印发日期", "状态")
                .row("HF-BS-01", "省级农业科技园区创建（试点）", "创建活动", "省", 2024, null, "2024-01-16", "创建工作方案", "2024-02-05", "已定方案"));
        books.put("50-agri_project.xlsx", projects());
        books.put("51-agri_clause.xlsx", clauses());
        books.put("52-agri_farm.xlsx", farms());
        books.put("62-activity.xlsx", DemoSheet.of("活动", "上半年培训", "编号", "活动名称", "类别", "日期", "承办科室", "学习内容", "人次")
                .row("HF-H-01", "无公害蔬菜种植培训", "农技培训", "2024-03-06", "农业园办公室", "无公害蔬菜生产规程", 68)
                .row("HF-H-02", "奶牛饲养管理培训", "农技培训", "2024-04-23", "农业园办公室", "奶业六统一", 42)
                .row("HF-H-03", "第一季度支部党员大会", "支部党员大会", "2024-03-15", "党支部", null, 18)
                .row("HF-H-04", "乡村振兴主题党日", "主题党日", "2024-06-28", "党支部", null, 18));
        books.put("70-problem.xlsx", DemoSheet.of("问题清单", "", "编号", "存在问题", "类别", "日期", "原因分析", "下一步", "责任科室", "时限", "状态")
                .row("HF-W-01", "项目资金不足", "资金", "2024-06-20", "示范棚改造投入大，自筹资金到位慢", "通过农业部门争取惠农资金", "农业园办公室", "2024-12-31", "已定方案"));
        return books;
    }

    private static DemoSheet projects() {
        return DemoSheet.of(
                        "农业项目", "禾枫农业园（演示）科技项目", "编号", "项目名称", "类别", "承担单位", "立项部门", "合同书编号", "签订日期", "扶持资金（万元）", "投资总额（万元）", "示范面积（亩）", "完成时限", "状态", "进展")
                .row(VEGETABLES, "优质蔬菜标准化生产示范", "蔬菜", "甲果蔬", "省科技部门", "NK2022-31", "2022-06-10", new BigDecimal("60"), new BigDecimal("320"), new BigDecimal("500"), "2024-06-30", "申请验收",
                        "合同内容全部完成，等待验收")
                .row(TOMATOES, "番茄优质高效栽培示范", "蔬菜", "乙合作社", "省科技部门", "NK2024-07", "2024-03-18", new BigDecimal("40"), new BigDecimal("180"), new BigDecimal("200"), "2025-12-31", "执行中",
                        "按合同逐条实施");
    }

    private static DemoSheet clauses() {
        return DemoSheet.of("项目合同条款", "", "项目名称", "条款", "内容", "完成时限", "完成日期", "执行情况")
                .row(VEGETABLES, "1", "建设示范棚200座", "2023-06-30", "2023-06-12", "建成206座")
                .row(VEGETABLES, "2", "引进新品种6个", "2023-12-31", "2023-11-20", "引进6个")
                .row(VEGETABLES, "3", "培训农民300人次", "2024-05-31", "2024-05-08", "累计培训340人次")
                .row(VEGETABLES, "4", "取得无公害产品认证", "2024-05-31", "2024-05-30", "取得认证")
                .row(TOMATOES, "1", "建设育苗中心1处", "2024-06-30", "2024-06-25", "建成")
                .row(TOMATOES, "2", "示范种植200亩", "2024-06-15", null, null)
                .row(TOMATOES, "3", "制定栽培规程1项", "2025-06-30", null, null);
    }

    private static DemoSheet farms() {
        return DemoSheet.of("标准化基地", "", "基地名称", "类别", "经营企业", "面积（亩）", "统一项数", "差项", "标准", "日期")
                .row("一号蔬菜基地", "蔬菜", "甲果蔬", new BigDecimal("500"), 6, null, "无公害蔬菜生产技术规程", "2024-05-20")
                .row("番茄基地", "蔬菜", "乙合作社", new BigDecimal("120"), 5, "没有统一销售", "无公害蔬菜生产技术规程", "2024-05-21")
                .row("奶牛养殖场", "奶业", "丙牧业", new BigDecimal("80"), 6, null, "奶业六统一", "2024-05-22");
    }
}
