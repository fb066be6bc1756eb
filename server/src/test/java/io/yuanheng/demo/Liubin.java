package io.yuanheng.demo;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// 柳滨: catalogue 6.2, where every figure is masked. Amounts stay empty, what was done is said in words; nothing stands for zero.
final class Liubin implements DemoPark {

    private static final String RIVER = "滨河片区";

    @Override
    public String code() {
        return "liubin";
    }

    @Override
    public SequencedMap<String, DemoSheet> workbooks() {
        LinkedHashMap<String, DemoSheet> books = new LinkedHashMap<>();
        books.put("01-area.xlsx", DemoSheet.of("片区", "", "片区名称", "片区类别", "功能定位").row(RIVER, "主片区", "科技服务、滨河商业").row("北片区", "主片区", "总部经济"));
        books.put("10-investment_project.xlsx", DemoSheet.of("入园工业项目", "出处隐去数字，金额和面积留空", "项目编号", "项目名称", "所在片区", "建设性质", "计划总投资", "用地", "状态", "目前进展", "存在问题")
                .row("LB-P-01", "滨河商业小镇", RIVER, "新建", null, null, "签约", "完成方案设计和规划指标调整，正在办理土地出让手续", "规划条件审批时间长"));
        books.put("20-infra_project.xlsx", works());
        books.put("21-infra_progress_item.xlsx", items());
        books.put("23-preliminary_work.xlsx", preliminary());
        books.put("29-land_reserve.xlsx", reserves());
        books.put("32-plan_document.xlsx", DemoSheet.of("规划编制", "", "名称", "类别", "适用片区", "状态", "进展").row("左岸景观提升方案", "方案设计", RIVER, "评审", "完成专家评审"));
        books.put("44-relocation.xlsx", relocations());
        books.put("70-problem.xlsx", problems());
        books.put("71-dust_site.xlsx", DemoSheet.of("扬尘管控工地", "出处隐去数字，面积留空", "工地编号", "工地名称", "工程", "施工单位", "管控岗位", "设巡查点", "开始日期", "状态")
                .row("LB-YC-01", "河堤治理工地", "左岸河堤治理", "施工一标", "规划建设科现场岗", "是", "2024-01-04", "管控中")
                .row("LB-YC-02", "商业小镇拆迁工地", null, "拆除施工队", "规划建设科现场岗", "是", "2024-02-19", "管控中"));
        books.put("72-dust_check.xlsx", DemoSheet.of("扬尘检查", "", "工地", "检查日期", "六个到位中已到位", "七个百分之百中已达到", "未达到的项", "覆盖面积", "清运量")
                .row("河堤治理工地", "2024-03-06", 6, 7, null, null, null)
                .row("商业小镇拆迁工地", "2024-03-06", 5, 6, "渣土没有全部覆盖，出入口冲洗不到位", null, null));
        return books;
    }

    private static DemoSheet works() {
        return DemoSheet.of("基础设施项目", "", "工程编号", "工程名称", "工程类别", "年度类别", "所在片区", "概算", "资金来源", "状态", "开工时间", "计划完工", "进展情况", "存在问题")
                .row("LB-GC-01", "左岸河堤治理", "河湖", "续建", RIVER, null, null, "在建", "2023-03-20", "2024-12-31", "入口广场、亲水平台、步行桥连接完成，力争年内完成堤顶路基层和主要景观绿化", "企业搬迁和冬季治霾停工，工期滞后")
                .row("LB-GC-02", "左岸景观提升（PPP）", "绿化", "报批", RIVER, null, "政府和社会资本合作", "前期", null, null, "完成方案、可研和专家评审，规划和土地预审通过，正在立项，与商业小镇投资方商定合作方案", null);
    }

    private static DemoSheet items() {
        return DemoSheet.of("工程分项进度", "数字出处已隐去", "工程名称", "分项工程", "实物量", "截至月份", "计量单位", "计划工程量", "累计完成", "备注")
                .row("左岸河堤治理", "护坡", null, "2024-06", "米", null, null, "出处隐去")
                .row("左岸河堤治理", "地形整理", null, "2024-06", "万平方米", null, null, "出处隐去")
                .row("左岸河堤治理", "绿化", "绿化", "2024-06", "万平方米", null, null, "出处隐去");
    }

    private static DemoSheet preliminary() {
        return DemoSheet.of("项目前期工作", "", "编号", "工程名称", "项目名称", "事项", "编制单位", "批复日期", "状态", "备注")
                .row("LB-QQ-01", "左岸景观提升（PPP）", null, "可研", "咨询公司", "2024-03-22", "已批复", null)
                .row("LB-QQ-02", "左岸景观提升（PPP）", null, "专家评审", null, "2024-04-19", "已评审", null)
                .row("LB-QQ-03", "左岸景观提升（PPP）", null, "规划指标", null, "2024-05-24", "已批复", "规划和土地预审通过")
                .row("LB-QQ-04", "左岸景观提升（PPP）", null, "立项", null, null, "已委托", "正在办理")
                .row("LB-QQ-05", null, "滨河商业小镇", "规划指标", "设计院", "2024-05-10", "已批复", null);
    }

    private static DemoSheet reserves() {
        return DemoSheet.of("土地储备", "面积出处已隐去", "储备地块编号", "地块位置", "所在片区", "土地来源", "储备面积（亩）", "收储日期", "状态", "备注")
                .row("LB-CB-01", "铁路与高速夹角地块国有河滩地", RIVER, "国有", null, "2024-05-16", "已收储", "与街道办共同收储")
                .row("LB-CB-02", "铁路与高速夹角地块集体地", RIVER, "集体征收", null, "2024-06-12", "已收储", "与街道办共同收储")
                .row("LB-CB-03", "总部楼和酒店地块", "北片区", "企业退出", null, null, "勘察", "完成勘测，原建筑物成本拟列入储备成本");
    }

    private static DemoSheet relocations() {
        return DemoSheet.of("拆迁", "户数出处已隐去，按一处登记", "编号", "类别", "坐落", "所在片区", "补偿", "协议日期", "腾空日期", "状态", "遗留问题")
                .row("LB-CQ-01", "企业", "沿河企业", RIVER, null, "2024-01-18", "2024-05-28", "已腾空", "设备拆除、人员撤离，石料和建筑垃圾没有清运");
    }

    private static DemoSheet problems() {
        return DemoSheet.of("问题清单", "", "编号", "存在问题", "类别", "日期", "涉及工程", "原因分析", "影响", "下一步", "责任科室", "状态")
                .row("LB-W-01", "沿河企业搬迁后遗留石料和建筑垃圾", "征地补偿", "2024-06-20", "左岸河堤治理", "搬迁协议没有约定清运", "河堤施工不能全面展开", "督促属地和企业清运", "国土科", "解决中")
                .row("LB-W-02", "规划条件审批时间长", "审批", "2024-06-20", null, "指标调整环节多", "商业小镇供地推后", "专人跟踪规划条件审批", "规建科", "解决中")
                .row("LB-W-03", "冬季治霾停工影响工期", "环境面貌", "2024-06-20", "左岸河堤治理", "停工时间长", "河堤工期滞后", "倒排工期，增加作业面", "规建科", "已定方案");
    }
}
