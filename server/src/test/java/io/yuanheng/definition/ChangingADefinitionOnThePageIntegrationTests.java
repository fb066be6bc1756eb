package io.yuanheng.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.AuditLog;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.definition.DefinitionChanges.Effect;
import io.yuanheng.definition.DefinitionChanges.Happening;
import io.yuanheng.definition.DefinitionChanges.Overlay;
import io.yuanheng.definition.DefinitionChanges.Planned;
import io.yuanheng.definition.DefinitionChanges.PlannedStep;
import io.yuanheng.history.History;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An overlay file is planned and applied while everything else goes on, by those who may, as a whole or not at all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangingADefinitionOnThePageIntegrationTests {

    private static final List<Path> FOLDERS = List.of(Path.of("..", "packs", "standard"), Path.of("..", "packs", "demo"));
    private static final Definitions PACKS = StandardPacks.WITH_DEMO;
    private static final LedgerCode AREA = new LedgerCode("area");
    private static final ParkCode YUNXI = new ParkCode("yunxi");
    private static final String HEAD = "overlay: ledger area\nwritten_for: standard 0.1.0\n";
    private static final String BUS = HEAD + "fields:\n  bus: { type: count, title: 公交线路, unit: 个 }\nsections: { 基本情况: [bus] }\n";

    private static final String TRAM = HEAD + "fields:\n  tram: { type: text, title: 有轨电车 }\nsections: { 基本情况: [tram] }\n";

    private final TestModules modules = new TestModules(PACKS);
    private final DefinitionChanges changes = modules.get(DefinitionChanges.class);
    private final DefinitionCatalogue catalogue = modules.get(DefinitionCatalogue.class);
    private final History history = modules.get(History.class);
    private final Caller admin = TestCallers.holding(PACKS, "admin", "system_admin@" + authority());

    @BeforeEach
    void beginWithThePacksAlone() {
        SitePack.files(history.definitions()).stream()
                .map(Definitions.PackFile::path)
                .filter(path -> path.startsWith("overlay/ledger-"))
                .map(path -> path.replaceAll(".*-|\\.yaml", ""))
                .forEach(code -> changes.apply(admin, new Overlay(Kind.LEDGER, code, "", history.definitions().fingerprint())).orElseThrow());
        assertThat(history.definitions().fingerprint()).isEqualTo(PACKS.fingerprint());
    }

    @AfterAll
    void close() {
        modules.close();
    }

    private static String authority() {
        return PACKS.units().stream().filter(unit -> unit.kind().equals("authority")).findFirst().orElseThrow().code();
    }

    private Overlay area(String content) {
        return new Overlay(Kind.LEDGER, "area", content, history.definitions().fingerprint());
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> _ -> List.of();
            case Outcome.Rejected<?>(List<Problem> problems) -> problems;
        };
    }

    private boolean hasBus() {
        return history.definitions().ledger(AREA).orElseThrow().field(new FieldCode("bus")).isPresent();
    }

    @Test
    void plansThenAppliesAFieldThatRowsTakeAtOnce() {
        Planned planned = changes.plan(admin, area(BUS)).orElseThrow();
        assertThat(planned.path()).isEqualTo("overlay/ledger-area.yaml");
        assertThat(planned.steps()).extracting(PlannedStep::what).singleElement().asString().contains("area", "bus");
        assertThat(planned.effects())
                .containsExactly(new Effect(Happening.FIELD_ADDED, Kind.LEDGER, "area", "片区", "公交线路", "", "bus"));
        assertThat(hasBus()).isFalse();

        assertThat(changes.apply(admin, area(BUS)).orElseThrow().steps()).isEqualTo(planned.steps());

        assertThat(hasBus()).isTrue();
        var row = new RowCommand.Create(AREA, YUNXI, null, Map.of(new FieldCode("name"), "东片区", new FieldCode("bus"), "3"));
        Caller section = TestCallers.holding(history.definitions(), "zhang", "economic_section@yunxi");
        assertThat(modules.get(Ledgers.class).commit(section, List.of(row), Optional.empty()).orElseThrow().created()).isEqualTo(1);
        assertThat(problems(changes.plan(admin, area(BUS)))).extracting(p -> p.code().code()).containsExactly("DEF-005");
    }

    @Test
    void tellsEveryProblemWithItsLineAndLeavesNothing() {
        String before = history.definitions().fingerprint();
        String faulty = HEAD + """
                fields:
                  bus:  { type: choice, title: 公交, list: activity_knd }
                  size: { unit: 平方米 }
                sections: { 基本情况: [bus] }
                rules:
                  - { when: 'buss > 3', warn: 请核实 }
                """;
        assertThat(problems(changes.apply(admin, area(faulty))))
                .extracting(p -> p.code().code() + " " + p.where().toString().replaceAll(":\\d+$", ""))
                .contains("DECL-017 site/overlay/ledger-area.yaml:4", "DECL-039 site/overlay/ledger-area.yaml:5")
                .hasSize(3)
                .anyMatch(line -> line.endsWith("site/overlay/ledger-area.yaml:8"));
        assertThat(history.definitions().fingerprint()).isEqualTo(before);
    }

    @Test
    void leavesNothingWhenTheRowsDoNotFit() {
        changes.apply(admin, area(TRAM)).orElseThrow();
        var row = new RowCommand.Create(AREA, YUNXI, null, Map.of(new FieldCode("name"), "西片区", new FieldCode("tram"), "很多"));
        modules.get(Ledgers.class).commit(modules.operator(), List.of(row), Optional.empty()).orElseThrow();
        String before = history.definitions().fingerprint();
        // the ferry is added first; then the row is found that holds no number
        String both = TRAM.replace("fields:\n", "fields:\n  ferry: { type: flag, title: 轮渡 }\n")
                .replace("type: text", "type: count, unit: 个")
                .replace("[tram]", "[ferry, tram]");

        assertThat(problems(changes.apply(admin, area(both)))).singleElement().satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("HIST-021");
            assertThat(problem.message()).contains("tram");
        });

        assertThat(history.definitions().fingerprint()).isEqualTo(before);
        assertThat(history.definitions().ledger(AREA).orElseThrow().field(new FieldCode("ferry"))).isEmpty();
        assertThat(SitePack.content(history.definitions(), "overlay/ledger-area.yaml")).isEqualTo(TRAM);
    }

    @Test
    void refusesAChangeOfDefinitionsThatAreNoLongerInUse() {
        Overlay mine = area(BUS);
        changes.apply(admin, new Overlay(Kind.LEDGER, "activity", "overlay: ledger activity\nwritten_for: standard 0.1.0\ntitle: 活动台账\n", mine.basedOn()))
                .orElseThrow();

        assertThat(problems(changes.apply(admin, mine))).extracting(p -> p.code().code()).containsExactly("HIST-024");
        assertThat(hasBus()).isFalse();
        assertThat(history.definitions().ledger(new LedgerCode("activity")).orElseThrow().title()).isEqualTo("活动台账");
    }

    @Test
    void takesAFileAwayAgain() {
        changes.apply(admin, area(BUS)).orElseThrow();
        Planned away = changes.apply(admin, area(" \n")).orElseThrow();

        assertThat(away.effects()).extracting(Effect::what).containsExactly(Happening.FIELD_GONE);
        assertThat(hasBus()).isFalse();
        assertThat(history.definitions().fingerprint()).isEqualTo(PACKS.fingerprint());
    }

    @Test
    void letsOnlyThoseChangeWhoMayInEveryPark() {
        String before = history.definitions().fingerprint();
        for (String held : List.of("office@yunxi", "system_admin@yunxi", "director@" + authority(), "enterprise@yunxi")) {
            Caller caller = TestCallers.holding(PACKS, "somebody", held);
            assertThat(problems(changes.plan(caller, area(BUS)))).as(held).extracting(p -> p.code().code()).containsExactly("DEF-001");
            assertThat(problems(changes.apply(caller, area(BUS)))).as(held).extracting(p -> p.code().code()).containsExactly("DEF-001");
        }
        assertThat(history.definitions().fingerprint()).isEqualTo(before);
    }

    @Test
    void writesDownWhoChangedWhat() {
        changes.apply(admin, area(BUS)).orElseThrow();
        changes.apply(TestCallers.holding(PACKS, "zhang", "office@yunxi"), area(HEAD + "title: 片\n"));

        var log = DSL.using(modules.database().owner(), org.jooq.SQLDialect.POSTGRES)
                .fetch("select login || ' ' || action || ' ' || object || ' ' || outcome from access_log order by sequence")
                .getValues(0, String.class);
        assertThat(log).contains(
                "admin definitions.apply site/overlay/ledger-area.yaml done: " + history.definitions().fingerprint(),
                "zhang definitions.apply site/overlay/ledger-area.yaml refused: DEF-001");
        assertThat(modules.get(AuditLog.class).verify()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void showsEachOnlyWhatTheyMaySee() {
        Caller works = TestCallers.holding(PACKS, "liu", "works_section@yunxi");
        var seen = catalogue.contents(works, YUNXI).orElseThrow();
        assertThat(seen.mayChange()).isFalse();
        assertThat(seen.definitions()).extracting(line -> line.kind() + " " + line.code())
                .contains("ledger enterprise", "role works_section", "indicator industrial_output", "dictionary project_kind")
                // 企业月报不在规建科的范围
                .doesNotContain("ledger monthly_return", "role office");
        var enterprise = catalogue.detail(works, YUNXI, "ledger", "enterprise").orElseThrow();
        assertThat(enterprise.parts()).extracting(DefinitionCatalogue.Part::code).contains("name").doesNotContain("contact", "phone");
        assertThat(enterprise.text()).isEmpty();
        assertThat(problems(catalogue.detail(works, YUNXI, "ledger", "monthly_return"))).extracting(p -> p.code().code()).containsExactly("DEF-002");
        assertThat(problems(catalogue.contents(works, new ParkCode("nanlu")))).isNotEmpty();
        assertThat(problems(catalogue.contents(TestCallers.holding(PACKS, "firm", "enterprise@yunxi"), YUNXI))).isNotEmpty();
        assertThat(catalogue.contents(admin, YUNXI).orElseThrow().mayChange()).isTrue();
    }

    @Test
    void tellsWhereAFieldIsDeclaredAndWhoReadsIt() {
        var returns = catalogue.detail(admin, YUNXI, "ledger", "monthly_return").orElseThrow();
        var output = returns.parts().stream().filter(part -> part.code().equals("output")).findFirst().orElseThrow();
        assertThat(output.place()).matches("standard/ledger/monthly_return\\.yaml:\\d+");
        assertThat(output.uses()).extracting(use -> use.kind() + " " + use.code() + " " + use.how()).contains("indicator industrial_output rows");
        assertThat(returns.text()).startsWith("ledger: monthly_return");

        var indicator = catalogue.detail(admin, YUNXI, "indicator", "industrial_output").orElseThrow();
        assertThat(indicator.uses()).anySatisfy(use -> {
            assertThat(use.kind() + " " + use.code()).isEqualTo("report half_year");
            assertThat(use.place()).matches("standard/part/economy\\.md:\\d+");
        });
    }

    @Test
    void showsAMethodWithItsItemsAndTellsWhatItReads() {
        var method = catalogue.detail(admin, YUNXI, "method", "per_mu_2023").orElseThrow();
        assertThat(method.parts())
                .extracting(DefinitionCatalogue.Part::section, DefinitionCatalogue.Part::title, DefinitionCatalogue.Part::type, DefinitionCatalogue.Part::detail)
                .contains(tuple("规上工业企业", "亩均税收", "linear", "30"), tuple("规下工业企业", "亩均税收", "linear", "50"))
                .hasSize(8);
        assertThat(method.facts()).contains(new DefinitionCatalogue.Fact("valid", "2023"), new DefinitionCatalogue.Fact("objections", "3"));
        assertThat(method.text()).contains("method: per_mu_2023");

        var data = catalogue.detail(admin, YUNXI, "ledger", "mu_data").orElseThrow();
        assertThat(data.parts()).filteredOn(part -> part.code().equals("tax")).singleElement().satisfies(tax ->
                assertThat(tax.uses()).extracting(use -> use.kind() + " " + use.code() + " " + use.how()).contains("method per_mu_2023 scored"));
        assertThat(catalogue.detail(admin, YUNXI, "ledger", "mu_result").orElseThrow().uses())
                .extracting(use -> use.kind() + " " + use.code() + " " + use.how())
                .contains("method per_mu_2023 result");
    }

    @Test
    void staysWhenPacksAreAppliedFromFolders() {
        changes.apply(admin, area(BUS)).orElseThrow();
        Definitions upgraded = SitePack.read(FOLDERS, history.definitions()).orElseThrow();
        assertThat(upgraded.ledger(AREA).orElseThrow().field(new FieldCode("bus"))).isPresent();
        assertThat(SitePack.files(upgraded)).extracting(Definitions.PackFile::path)
                .containsExactlyInAnyOrder("pack.yaml", "overlay/ledger-area.yaml");
    }
}
