package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The year 2023 of some firms of 云汐 for the evaluation per mu. All amounts are invented, so that the scores can be worked out by hand:
/// `packs/demo/expected/evaluations/yunxi_2023.yaml`. Two firms share a parcel, one has no emission data, one is newly built.
final class YunxiPerMu {

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("93-mu_data.xlsx", data());
        books.put("94-mu_adjustment.xlsx", adjustments());
    }

    private static DemoSheet data() {
        DemoSheet sheet = DemoSheet.of(
                "亩均评价数据", "云汐工业园（演示）2023年度亩均效益评价数据", "企业名称", "评价年度", "宗地", "评价方式", "自有用地面积", "租用面积", "实缴税收", "工业增加值",
                "营业收入", "研发经费", "综合能耗", "用电量", "排放量", "从业人员", "状态");
        sheet.row(null, null, null, null, "亩", "亩", "万元", "万元", "万元", "万元", "吨", "万千瓦时", "吨", "人", null);
        above(sheet, YunxiFirms.LARGEST, null, "正常评价", "1000", null, "24000", "150000", "600000", "18000", "75000", "30", 6000);
        above(sheet, "示范天金属制品有限公司", null, "正常评价", "40", "10", "1500", "7500", "20000", "900", "2500", "1", 300);
        above(sheet, "示范玄纸业有限公司", null, "正常评价", "60", null, "720", "4500", "15000", "150", "3000", "1.8", 300);
        above(sheet, "示范黄竹木制品有限公司", null, "正常评价", "20", null, "360", "2000", "6000", "60", "1000", null, 125);
        above(sheet, "示范宙石材有限公司", "YX-H-07", "正常评价", "30", null, "300", "2400", "8000", "160", "1200", "0.8", 100);
        above(sheet, "示范洪化工有限公司", "YX-H-07", "正常评价", "20", null, "1200", "4600", "12000", "440", "1600", "0.6", 250);
        above(sheet, "示范荒旅游用品有限公司", null, "正常评价", "25", null, "200", "1250", "5000", "0", "1000", "0.5", 125);
        above(sheet, "示范日锻造有限公司", null, "正常评价", "30", null, "-60", "1500", "9000", null, "1500", "0.6", 150);
        above(sheet, "示范辰食品有限公司", null, "新建企业", "20", null, "480", "2500", "8000", "240", "1000", "0.5", 125);
        above(sheet, "示范宿机械有限公司", null, "正常评价", null, "10", "300", "1600", "5000", "250", "400", "0.2", 80);
        below(sheet, "示范地紧固件有限公司", "5", "60", "240");
        below(sheet, "示范宇塑业有限公司", "10", "60", "120");
        below(sheet, "示范盈电气有限公司", "4", "72", "144");
        below(sheet, "示范列铜材有限公司", "8", "24", "480");
        return sheet.note("注：企业名称和数据均为演示虚构");
    }

    private static void above(
            DemoSheet sheet, String firm, @Nullable String parcel, String treatment, @Nullable String own, @Nullable String rented, String tax, String added,
            String revenue, @Nullable String research, String energy, @Nullable String emission, int staff) {
        sheet.row(
                firm, "2023年", parcel, treatment, number(own), number(rented), number(tax), number(added), number(revenue), number(research), number(energy),
                null, number(emission), staff, "已核对");
    }

    private static void below(DemoSheet sheet, String firm, String own, String tax, String power) {
        sheet.row(firm, "2023年", null, "正常评价", number(own), null, number(tax), null, null, null, null, number(power), null, null, "已核对");
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static DemoSheet adjustments() {
        return DemoSheet.of("亩均评价调整", "", "企业名称", "评价年度", "调整类别", "分值", "依据文件", "事由")
                .row(YunxiFirms.LARGEST, "2023年", "加分", new BigDecimal("2"), "演示文号21号", "主导制订国家标准一项")
                .row("示范宿机械有限公司", "2023年", "修正系数", new BigDecimal("0.9"), "演示文号22号", "租用用地为主")
                .row("示范天金属制品有限公司", "2023年", "不得列入最高一类", null, "演示文号23号", "列入失信被执行人名单")
                .row("示范日锻造有限公司", "2023年", "列入最低一类", null, "演示文号24号", "发生一起死亡事故");
    }
}
