package io.yuanheng.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.casework.ApprovalMatter.Blocker;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.report.manifest.WordParts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What blocks what among the joint approvals of 辰桥 on Sunday 30 June 2024. Counted by hand from the sheets of the demonstration and a
/// calendar: see `packs/demo/expected/deadlines/approvals.yaml` for each due day.
class ApprovalMatrixIntegrationTests {

    private static final ParkCode CHENQIAO = new ParkCode("chenqiao");
    private static final String SUNDAY = "2024-06-30T09:00";

    private final DemoStore demo = DemoStore.shared();
    private final Approvals approvals = demo.get(Approvals.class);

    private ApprovalMatrix matrix(Caller caller, String at, boolean finished) {
        return approvals.matrix(caller, CHENQIAO, at, finished).orElseThrow();
    }

    private ApprovalMatrix.Scheme industrial() {
        return matrix(demo.caller(), SUNDAY, false).schemes().stream().filter(s -> s.code().equals("industrial")).findFirst().orElseThrow();
    }

    private ApprovalCase stuck() {
        return industrial().cases().stream().filter(c -> c.title().equals("塑料新材料项目联审")).findFirst().orElseThrow();
    }

    private static ApprovalMatter cell(ApprovalCase of, String title) {
        return of.cells().stream().filter(Objects::nonNull).filter(m -> m.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void hasAColumnForEachMatterOfTheTemplateAndALineForEachOpenCase() {
        ApprovalMatrix.Scheme scheme = industrial();
        assertThat(scheme.columns()).hasSize(9).first().isEqualTo(new ApprovalMatrix.Column("立项用地规划许可", "投资项目备案", 1));
        assertThat(scheme.cases()).extracting(ApprovalCase::title).containsExactlyInAnyOrder("塑料新材料项目联审", "通信机房项目联审");
        assertThat(scheme.cases()).allSatisfy(line -> assertThat(line.cells()).hasSize(9));
        assertThat(matrix(demo.caller(), SUNDAY, true).schemes().stream().mapToInt(s -> s.cases().size()).sum()).isEqualTo(4);
    }

    @Test
    void saysWhichMattersAreLateStoppedAndBlocked() {
        assertThat(stuck().cells().stream().filter(Objects::nonNull).map(ApprovalMatter::state))
                .containsExactly("granted", "granted", "stopped", "late", "granted", "late", "granted", "granted", "blocked");
        // the matters of cases 24 and 25: 6 granted, 1 stopped, 3 late, 4 blocked, 1 running
        assertThat(matrix(demo.caller(), SUNDAY, false).counts())
                .isEqualTo(Map.of("granted", 6L, "stopped", 1L, "late", 3L, "blocked", 4L, "open", 1L));
    }

    @Test
    void saysByWhatABlockedMatterIsBlocked() {
        ApprovalMatter permit = cell(stuck(), "建筑工程施工许可");
        assertThat(permit.blockedBy()).extracting(Blocker::title, Blocker::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("建设工程规划许可", "late"),
                        org.assertj.core.groups.Tuple.tuple("环境影响评价", "stopped"));
        assertThat(permit.reason()).isEqualTo("等建设工程规划许可（逾期）、环境影响评价（停表）");
        assertThat(permit.lamp()).isNull();
        assertThat(permit.due()).isNull();
        assertThat(cell(stuck(), "建设工程规划许可").blocks()).containsExactly("建筑工程施工许可");
    }

    @Test
    void saysWhatIsMissingWhereTheClockStands() {
        ApprovalMatter environment = cell(stuck(), "环境影响评价");
        assertThat(environment.missing()).isEqualTo("大气环境监测数据、危险废物处置协议");
        assertThat(environment.lamp()).isEqualTo("grey");
        assertThat(environment.due()).isNull();
    }

    @Test
    void isAskedForAnEarlierDayAsItStoodThen() {
        // on 5 June the land permit had been granted the day before, the scheme was running, and nothing stood still
        ApprovalCase then = matrix(demo.caller(), "2024-06-05T17:00", false).schemes().stream()
                .flatMap(s -> s.cases().stream())
                .filter(c -> c.title().equals("塑料新材料项目联审"))
                .findFirst()
                .orElseThrow();
        assertThat(then.cells().stream().filter(Objects::nonNull).map(ApprovalMatter::state))
                .containsExactly("granted", "granted", "open", "open", "open", "blocked", "open", "blocked", "blocked");
        assertThat(cell(then, "环境影响评价").due()).isEqualTo("2024-06-14");
    }

    @Test
    void showsTheCaseThatNobodyAccepted() {
        ApprovalCase waiting = industrial().cases().stream().filter(c -> c.title().equals("通信机房项目联审")).findFirst().orElseThrow();
        assertThat(waiting.state()).isEqualTo("late");
        assertThat(waiting.lamp()).isEqualTo("red");
        assertThat(waiting.cells()).containsOnlyNulls();
    }

    @Test
    void isNotForOtherParksNorForThoseWithoutTheLedger() {
        for (String holding : List.of("office@nanlu", "finance@chenqiao")) {
            Caller caller = TestCallers.holding(demo.get(History.class).definitions(), "someone", holding);
            assertThat(approvals.matrix(caller, CHENQIAO, SUNDAY, true)).as(holding).isInstanceOf(Outcome.Rejected.class);
        }
        assertThat(approvals.matrix(demo.caller(), CHENQIAO, "昨天", true)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void showsAnEnterpriseItsOwnCasesOnly() {
        String code = demo.get(Ledgers.class)
                .list(demo.caller(), RowQuery.all(new LedgerCode("enterprise"), demo.get(History.class).current()).in(CHENQIAO))
                .stream()
                .filter(firm -> firm.label().equals(stuck().enterprise()))
                .map(firm -> firm.texts().getOrDefault(new FieldCode("credit_code"), ""))
                .findFirst()
                .orElseThrow();
        Caller firm = TestCallers.holding(demo.get(History.class).definitions(), code, "enterprise@chenqiao");
        ApprovalMatrix seen = matrix(firm, SUNDAY, true);
        assertThat(seen.schemes().stream().flatMap(s -> s.cases().stream())).extracting(ApprovalCase::title).containsExactly("塑料新材料项目联审");
        RowId other = matrix(demo.caller(), SUNDAY, true).schemes().stream()
                .flatMap(scheme -> scheme.cases().stream())
                .filter(line -> line.title().equals("梁厂项目联审"))
                .map(line -> new RowId(line.row()))
                .findFirst()
                .orElseThrow();
        assertThat(demo.get(OpinionSheets.class).of(firm, other, SUNDAY)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void isWrittenAsAnOpinionSheet() {
        String text = sheet(stuck().row(), SUNDAY);
        assertThat(text)
                .contains("联审意见书", "塑料新材料项目联审", "2024年5月30日")
                .contains("附条件同意", "补大气环境监测数据")
                // nobody from the energy office has spoken
                .contains("未提出")
                .contains("大气环境监测数据、危险废物处置协议")
                .contains("等建设工程规划许可（逾期）、环境影响评价（停表）")
                .contains("没有办结的事项：环境影响评价、节能审查、建设工程规划许可、建筑工程施工许可")
                .contains("衍衡市辰桥工业集中区管理委员会（演示）", "2024年6月30日");
    }

    private String sheet(long row, @Nullable String at) {
        OpinionSheets.Sheet sheet = demo.get(OpinionSheets.class).of(demo.caller(), new RowId(row), at).orElseThrow();
        assertThat(sheet.title()).isEqualTo("塑料新材料项目联审联审意见书");
        byte[] body = Objects.requireNonNull(WordParts.read(sheet.docx()).orElseThrow().parts().get("word/document.xml"));
        return new String(body, StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
}
