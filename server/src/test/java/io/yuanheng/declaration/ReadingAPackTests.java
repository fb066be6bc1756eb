package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingAPackTests {

    private static final Definitions SMALL =
            Packs.read(List.of(java.nio.file.Path.of("src/test/resources/packs/small"))).orElseThrow();

    @Test
    void givesLedgersTheirTypedFields() {
        LedgerDefinition ledger = SMALL.ledger(new LedgerCode("monthly_return")).orElseThrow();

        assertThat(ledger.group()).isEqualTo("统计");
        assertThat(type(ledger, "output")).isEqualTo(new FieldType.Amount(20, 2, Unit.named("万元")));
        assertThat(type(ledger, "staff")).isEqualTo(new FieldType.Count(Unit.named("人")));
        assertThat(type(ledger, "month")).isEqualTo(new FieldType.Month(false));
        assertThat(type(ledger, "enterprise")).isEqualTo(new FieldType.Reference(new LedgerCode("enterprise")));
        assertThat(ledger.field(new FieldCode("month")).orElseThrow().required()).isTrue();
        assertThat(ledger.field(new FieldCode("output")).orElseThrow().required()).isFalse();
    }

    @Test
    void keepsTheAmountOfARuleExact() {
        LedgerDefinition ledger = SMALL.ledger(new LedgerCode("monthly_return")).orElseThrow();

        assertThat(ledger.rules().getFirst().when())
                .isEqualTo(new Predicate.Compare(
                        new Predicate.Operand.Field(Path.of(new FieldCode("output"))),
                        Predicate.Operator.LESS,
                        new Predicate.Operand.Literal(new Value.Number(new BigDecimal("0.00")))));
        assertThat(ledger.rules().getFirst().refuses()).isTrue();
        assertThat(ledger.rules().get(1).refuses()).isFalse();
    }

    @Test
    void asksADatedClassInTheMonthTheRowSpeaksOf() {
        IndicatorDefinition sales = SMALL.indicator(new IndicatorCode("sales_output")).orElseThrow();

        assertThat(((IndicatorDefinition.Source.Rows) sales.source()).where())
                .isInstanceOfSatisfying(Predicate.HoldsClass.class, held -> {
                    assertThat(held.hops()).containsExactly(new FieldCode("enterprise"));
                    assertThat(held.at()).isEqualTo(new FieldCode("month"));
                    assertThat(held.held().heldIn()).isEqualTo(new LedgerCode("class_record"));
                });
    }

    @Test
    void namesADimensionByTheLastPartOfItsPath() {
        IndicatorDefinition output = SMALL.indicator(new IndicatorCode("industrial_output")).orElseThrow();

        assertThat(output.by()).extracting(IndicatorDefinition.Dimension::code).containsExactly("area", "industry", "above_scale", "enterprise");
        assertThat(output.by()).extracting(IndicatorDefinition.Dimension::title).containsExactly("片区", "行业大类", "规上", "企业");
        assertThat(output.dimension("above_scale").orElseThrow().dated()).isNotNull();
        assertThat(output.dimension("area").orElseThrow().dated()).isNull();
    }

    @Test
    void putsLedgersInTheOrderOfTheirGroups() {
        String ledger = "ledger: %s\ntitle: %s\nname: code\nidentified_by: code\nfields: { code: { type: text, title: 编号 } }\n";
        Definitions read = MarkedPack.of(
                        "pack.yaml\npack: p\ntitle: 包\nversion: 1.0.0\ngroups: [统计, 土地]\n",
                        "ledger/a.yaml\n" + ledger.formatted("a", "甲") + "group: 土地\n",
                        "ledger/b.yaml\n" + ledger.formatted("b", "乙"),
                        "ledger/c.yaml\n" + ledger.formatted("c", "丙") + "group: 统计\n",
                        "ledger/d.yaml\n" + ledger.formatted("d", "丁") + "group: 土地\n",
                        "site:pack.yaml\npack: site\ntitle: 包\nversion: 1.0.0\ngroups: [食堂, 统计]\n",
                        "site:ledger/e.yaml\n" + ledger.formatted("e", "戊") + "group: 食堂\n")
                .read()
                .orElseThrow();
        assertThat(read.ledgers()).extracting(l -> l.code().value()).containsExactly("c", "a", "d", "e", "b");
    }

    @Test
    void listsEveryIndicatorInTheBuiltInDictionary() {
        assertThat(SMALL.dictionary("indicators").orElseThrow().entries())
                .extracting(Dictionary.Entry::code)
                .containsExactly("industrial_output", "sales_output", "sales_ratio", "projects");
    }

    @Test
    void grantsTheRestOfTheLedgersByAStar() {
        RoleDefinition role = SMALL.role("economic_section").orElseThrow();

        assertThat(role.byLedger()).hasSize(SMALL.ledgers().size());
        assertThat(role.byLedger().get(new LedgerCode("monthly_return")).write()).isTrue();
        assertThat(role.byLedger().get(new LedgerCode("enterprise")).write()).isFalse();
        assertThat(SMALL.role("visitor").orElseThrow().grants().getFirst().hidden()).containsExactly(new FieldCode("contact"));
    }

    @Test
    void takesALifeCycleWithItsStatesInOrder() {
        LifeCycle cycle = SMALL.ledger(new LedgerCode("project")).orElseThrow().lifeCycle().orElseThrow();

        assertThat(cycle.initial()).isEqualTo(new LifeCycle.State("signed", "签约"));
        assertThat(cycle.step("start").orElseThrow())
                .isEqualTo(new LifeCycle.Step(
                        "start",
                        "开工",
                        List.of("signed"),
                        "started",
                        List.of("economic_section"),
                        List.of(new FieldCode("plan_start")),
                        "施工许可证",
                        false,
                        null,
                        null,
                        List.of(),
                        java.util.Map.of(),
                        null));
        assertThat(cycle.step("withdraw").orElseThrow().reason()).isTrue();
    }

    @Test
    void readsTheSameFromFilesKeptElsewhere() {
        Definitions again = Packs.of(SMALL.files()).orElseThrow();

        assertThat(again.fingerprint()).isEqualTo(SMALL.fingerprint());
        assertThat(again.ledgers()).extracting(LedgerDefinition::code)
                .isEqualTo(SMALL.ledgers().stream().map(LedgerDefinition::code).toList());
    }

    @Test
    void takesDictionariesFromTables() {
        assertThat(SMALL.dictionary("industry").orElseThrow().entry("34").orElseThrow())
                .isEqualTo(new Dictionary.Entry("34", "通用设备制造业", List.of(), "C", 2));
    }

    private static FieldType type(LedgerDefinition ledger, String field) {
        return ledger.field(new FieldCode(field)).orElseThrow().type();
    }
}
