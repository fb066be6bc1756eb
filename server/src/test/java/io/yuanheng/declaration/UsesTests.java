package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Use.How;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.declaration.Use.Thing;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who reads a field is found wherever declarations name it, also at the end of a path.
class UsesTests {

    private static final Definitions ALL = MarkedPack.of(
                    """
                    ledger/a.yaml
                    ledger: firm
                    title: 企业
                    name: name
                    identified_by: name
                    fields:
                      name: { type: text, title: 名称 }
                      kind: { type: choice, title: 类别, list: kind }
                      tel:  { type: phone, title: 电话, personal: yes }
                    ---
                    ledger: sales
                    title: 月报
                    name: firm
                    identified_by: [firm, month]
                    fields:
                      firm:   { type: reference, title: 企业, to: firm }
                      month:  { type: month, title: 月份 }
                      amount: { type: amount, title: 销售, unit: 万元 }
                      rough:  { type: flag, title: 预计 }
                      unread: { type: note, title: 备注 }
                    rules:
                      - { when: 'amount < 0', refuse: 不能为负 }
                    """,
                    """
                    dictionary/d.yaml
                    dictionary: kind
                    title: 类别
                    entries: { made: 制造 }
                    """,
                    """
                    indicator/i.yaml
                    indicator: sold
                    title: 销售额
                    unit: 万元
                    nature: flow
                    rows: { of: sales, sum: amount, at: month, estimate: rough, where: 'firm.kind == "made"' }
                    by: firm.kind
                    """,
                    """
                    access/r.yaml
                    role: office
                    title: 办公室
                    ledgers: { firm: { rights: [read], hidden: [tel] }, sales: { rights: [read], where: 'firm.name == "甲"' } }
                    """)
            .read()
            .orElseThrow();

    private static List<String> usesOf(Kind kind, String code, String field) {
        return Uses.of(ALL).stream()
                .filter(use -> use.used().equals(new Thing(kind, code, field)))
                .map(use -> use.by().kind() + " " + use.by().code() + " " + use.how())
                .toList();
    }

    @Test
    void findsIndicatorsRulesAndRoles() {
        assertThat(usesOf(Kind.LEDGER, "sales", "amount")).containsExactlyInAnyOrder("LEDGER sales RULE", "INDICATOR sold ROWS");
        assertThat(usesOf(Kind.LEDGER, "sales", "month")).containsExactly("INDICATOR sold PERIOD");
        assertThat(usesOf(Kind.LEDGER, "sales", "rough")).containsExactly("INDICATOR sold ESTIMATE");
        assertThat(usesOf(Kind.LEDGER, "firm", "tel")).containsExactly("ROLE office HIDDEN");
        assertThat(usesOf(Kind.LEDGER, "sales", "unread")).isEmpty();
    }

    @Test
    void findsBothEndsOfAPath() {
        assertThat(usesOf(Kind.LEDGER, "firm", "kind")).containsExactlyInAnyOrder("INDICATOR sold CONDITION", "INDICATOR sold BREAKDOWN");
        assertThat(usesOf(Kind.LEDGER, "sales", "firm"))
                .containsExactlyInAnyOrder("INDICATOR sold CONDITION", "INDICATOR sold BREAKDOWN", "ROLE office RIGHTS");
        assertThat(usesOf(Kind.LEDGER, "firm", "name")).containsExactly("ROLE office RIGHTS");
    }

    @Test
    void findsWhatAFieldPointsToWithTheLineThatSaysSo() {
        assertThat(Uses.of(ALL)).anySatisfy(use -> {
            assertThat(use.used()).isEqualTo(Thing.of(Kind.DICTIONARY, "kind"));
            assertThat(use.by()).isEqualTo(new Thing(Kind.LEDGER, "firm", "kind"));
            assertThat(use.how()).isEqualTo(How.CHOICE);
            assertThat(use.place().toString()).startsWith("p/ledger/a.yaml:7");
        });
    }

    @Test
    void keepsTheTextOfEachDeclarationApart() {
        assertThat(DeclaredText.of(ALL)).filteredOn(text -> text.code().equals("sales")).singleElement().satisfies(text -> {
            assertThat(text.place().line()).isEqualTo(10);
            assertThat(text.text()).startsWith("ledger: sales\n").endsWith("refuse: 不能为负 }\n").doesNotContain("ledger: firm");
        });
    }
}
