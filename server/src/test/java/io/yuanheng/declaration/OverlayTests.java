package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import org.junit.jupiter.api.Test;

/// A site changes a standard pack by separate files.
class OverlayTests {

    private static final Definitions SITE = MarkedPack.of(
                    """
                    ledger/a.yaml
                    ledger: firm
                    title: 企业
                    name: name
                    identified_by: code
                    fields:
                      code: { type: text, title: 编号 }
                      name: { type: text, title: 名称, headers: [单位] }
                      kind: { type: choice, title: 类别, list: kind }
                    sections: { 基本情况: [code, name, kind] }
                    """,
                    """
                    dictionary/d.yaml
                    dictionary: kind
                    title: 类别
                    entries: { made: 制造 }
                    """,
                    """
                    indicator/i.yaml
                    indicator: firms
                    title: 企业数
                    aliases: 企业个数
                    unit: 家
                    nature: stock
                    rows: { of: firm, count: rows }
                    """,
                    """
                    site:pack.yaml
                    pack: site
                    title: 某园区
                    version: 1.0.0
                    requires: [p]
                    """,
                    """
                    site:overlay/changes.yaml
                    overlay: ledger firm
                    written_for: p 1.0.0
                    title: 入园企业
                    fields:
                      name:  { title: 企业名称, help: 按营业执照, headers: [公司], required: yes }
                      chain: { type: flag, title: 链主 }
                      store: { type: amount, title: 仓储面积, unit: 平方米 }
                    sections: { 基本情况: [chain], 仓储: [store] }
                    rules:
                      - { when: 'kind == "moved" && chain', warn: 请核实 }
                    ---
                    overlay: dictionary kind
                    written_for: p 1.0.0
                    entries: { moved: { title: 物流, aliases: 仓储物流 } }
                    ---
                    overlay: indicator firms
                    written_for: p 1.0.0
                    aliases: [入园户数]
                    """)
            .read()
            .orElseThrow();

    private final LedgerDefinition firm = SITE.ledger(new LedgerCode("firm")).orElseThrow();

    @Test
    void changesTitlesHelpAndHeadings() {
        FieldDefinition name = firm.field(new FieldCode("name")).orElseThrow();

        assertThat(firm.title()).isEqualTo("入园企业");
        assertThat(name.title()).isEqualTo("企业名称");
        assertThat(name.help()).isEqualTo("按营业执照");
        assertThat(name.headers()).containsExactly("单位", "公司");
        assertThat(name.required()).isTrue();
    }

    @Test
    void addsFieldsAndSections() {
        assertThat(firm.sections())
                .containsExactly(
                        new LedgerDefinition.Section("基本情况", java.util.List.of(
                                new FieldCode("code"), new FieldCode("name"), new FieldCode("kind"), new FieldCode("chain"))),
                        new LedgerDefinition.Section("仓储", java.util.List.of(new FieldCode("store"))));
    }

    @Test
    void addsRulesThatSpeakOfAddedFieldsAndCodes() {
        assertThat(firm.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.message()).isEqualTo("请核实");
            assertThat(rule.place().path()).isEqualTo("site/overlay/changes.yaml");
        });
    }

    @Test
    void addsCodesToADictionaryAndWordsToAnIndicator() {
        assertThat(SITE.dictionary("kind").orElseThrow().entries()).extracting(Dictionary.Entry::code).containsExactly("made", "moved");
        assertThat(SITE.indicator(new IndicatorCode("firms")).orElseThrow().aliases()).containsExactly("企业个数", "入园户数");
    }
}
