package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// 海洲's next year in quantities, catalogue 6.8: works to be done, roads and bridges to begin and to prepare, clusters and land for projects.
final class HaizhouNextYear {

    void into(LinkedHashMap<String, DemoSheet> books) {
        DemoSheet sheet = DemoSheet.of("中长期目标", "下一年实物量和专项目标", "目标", "起始年度", "目标年度", "口径", "确保", "力争", "单位", "备注");
        next(sheet, "宕渣填筑", "350", "万吨", null);
        next(sheet, "种植土回填", "60", "万吨", null);
        next(sheet, "新开工绿化", "25", "万平方米", "绿化带、公园和展示馆周边");
        next(sheet, "河道疏浚", "270", "万平方米", null);
        next(sheet, "生态项目", "4", "个", "引淡排盐，湖、水闸和3座取水闸");
        next(sheet, "北片新开工道路", "3", "条", "另有桥梁5座");
        next(sheet, "南片新开工道路", "7", "条", "另有桥梁12座");
        next(sheet, "中片新开工道路", "2", "条", "另有桥梁3座");
        next(sheet, "北片报批道路", "2", "条", null);
        next(sheet, "南片报批道路", "9", "条", null);
        next(sheet, "报批绿化", "3", "个", null);
        next(sheet, "成形湖泊", "2", "个", "一号湖、二号湖");
        next(sheet, "报批中心", "2", "个", null);
        next(sheet, "报批湖泊", "1", "个", "另有造地固结");
        next(sheet, "新投产项目在标准厂房的", "2", "个", null);
        next(sheet, "孵化园三期", "470", "亩", "规划");
        sheet.row("百亿产业集群", 2024, 2028, "期末达到", new BigDecimal("3"), new BigDecimal("5"), "个", "泵与电机、汽摩配件、机床");
        sheet.row("项目全面建设", 2024, 2028, "期末达到", new BigDecimal("200"), null, "公顷", null);
        books.put("05-plan_target.xlsx", sheet);
    }

    private static void next(DemoSheet sheet, String title, String floor, String unit, @Nullable String note) {
        sheet.row(title, 2025, 2025, "期内累计", new BigDecimal(floor), null, unit, note);
    }
}
