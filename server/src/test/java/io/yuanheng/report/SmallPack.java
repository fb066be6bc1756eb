package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.declaration.Packs;
import java.util.List;

/// The smallest pack a report can be written from: enterprises with monthly returns, and projects with stages.
public final class SmallPack {

    public static final Definitions DEFINITIONS = with("# {{park}}工作汇报\n");

    private SmallPack() {}

    /// @param template of the report `half_year`
    public static Definitions with(String template) {
        return Packs.of(List.of(
                        file("pack.yaml", "pack: small\ntitle: 小\nversion: 1.0.0\n"),
                        file(
                                "ledger/enterprise.yaml",
                                """
                                ledger: enterprise
                                title: 企业
                                name: name
                                identified_by: [name]
                                fields:
                                  name: { type: text, title: 企业名称 }
                                  area: { type: choice, title: 片区, options: { north: 北片区, south: 南片区 } }
                                sections: { 基本: [name, area] }
                                """),
                        file(
                                "ledger/monthly_return.yaml",
                                """
                                ledger: monthly_return
                                title: 月报
                                name: enterprise
                                identified_by: [enterprise, month]
                                fields:
                                  enterprise: { type: reference, title: 企业, to: enterprise }
                                  month: { type: month, title: 月份, january: no }
                                  output: { type: amount, title: 产值, unit: 万元 }
                                  output_prior: { type: amount, title: 上年同期, unit: 万元 }
                                  profit: { type: amount, title: 利润, unit: 万元 }
                                sections: { 月报: [enterprise, month, output, output_prior, profit] }
                                """),
                        file(
                                "ledger/project.yaml",
                                """
                                ledger: project
                                title: 项目
                                name: name
                                identified_by: [name]
                                fields:
                                  name: { type: text, title: 项目名称 }
                                  enterprise: { type: reference, title: 企业, to: enterprise }
                                  total: { type: amount, title: 总投资, unit: 万元 }
                                  started_on: { type: day, title: 开工日期 }
                                  progress: { type: note, title: 进展 }
                                sections: { 项目: [name, enterprise, total, started_on, progress] }
                                life_cycle:
                                  states: { landed: 落地, trial: 试生产 }
                                """),
                        file(
                                "indicator/figures.yaml",
                                """
                                indicator: industrial_output
                                title: 工业总产值
                                unit: 万元
                                scale: 2
                                nature: flow
                                rows: { of: monthly_return, sum: output, prior: output_prior, at: month }
                                by: [enterprise.area, enterprise]
                                ---
                                indicator: profit
                                title: 利润总额
                                unit: 万元
                                scale: 2
                                nature: flow
                                rows: { of: monthly_return, sum: profit, at: month }
                                ---
                                indicator: returning
                                title: 报送企业
                                unit: 家
                                scale: 0
                                nature: stock
                                rows: { of: monthly_return, count_distinct: enterprise, at: month }
                                """),
                        file(
                                "report/half_year/report.yaml",
                                "report: half_year\ntitle: 半年汇报\ngrain: half\n"),
                        file("report/half_year/template.md", template)))
                .orElseThrow();
    }

    private static PackFile file(String path, String content) {
        return new PackFile("small", path, content);
    }
}
