package io.yuanheng.ledger;

import static io.yuanheng.ledger.Park.AREA;
import static io.yuanheng.ledger.Park.ENTERPRISE;
import static io.yuanheng.ledger.Park.PROJECT;
import static io.yuanheng.ledger.Park.RETURN;
import static io.yuanheng.ledger.Park.problems;
import static io.yuanheng.ledger.Park.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.history.Change;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.Effect;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.RowView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreatingARowIntegrationTests {

    private final Park park = new Park();

    @Test
    void keepsWhatWasTypedAndShowsItForPeople() {
        park.row(park.create(AREA, "name", "东区", "land", "1.2万亩"));
        RowId firm = park.row(park.create(ENTERPRISE, "name", "甲公司", "credit_code", code(1).toLowerCase(), "area", "东区", "staff", "1,200人"));
        RowId filed = park.row(park.create(RETURN, "enterprise", "甲公司", "month", "2024年1-2月", "output", "1.2亿", "output_prior", "11,500"));

        RowView view = park.view(RETURN, filed);
        assertThat(view.label()).isEqualTo("甲公司");
        assertThat(view.texts())
                .containsEntry(new FieldCode("month"), "2024年1—2月")
                .containsEntry(new FieldCode("output"), "12,000.00")
                .containsEntry(new FieldCode("output_prior"), "11,500.00");
        assertThat(park.view(ENTERPRISE, firm).texts())
                .containsEntry(new FieldCode("area"), "东区")
                .containsEntry(new FieldCode("staff"), "1,200")
                .containsEntry(new FieldCode("credit_code"), code(1));
    }

    @Test
    void isOneChangeOfItsKind() {
        Receipt receipt = park.done(park.economic, park.create(AREA, "name", "东区"), park.create(AREA, "name", "西区"));

        assertThat(receipt.created()).isEqualTo(2);
        assertThat(receipt.change()).isEqualTo(park.now());
        Change change = park.store.history().change(receipt.change()).orElseThrow();
        assertThat(change.kind()).isEqualTo("create");
        assertThat(change.by().login()).isEqualTo("jingfa");
    }

    @Test
    void beginsInTheFirstState() {
        RowId project = park.row(park.create(PROJECT, "project_no", "GY001", "name", "一期厂房"));

        assertThat(park.view(PROJECT, project).stateTitle()).isEqualTo("签约");
    }

    @Test
    void doesNotTakeAStateFromSomebodyWhoMayNotImport() {
        RowCommand started = new RowCommand.Create(
                PROJECT, park.east, "开工", Park.cells("project_no", "GY001", "name", "一期厂房"));

        assertThat(problems(park.does(park.holding("guijian", "works_section@east"), started)))
                .extracting(p -> p.code().code())
                .containsExactly("ROW-022");
        assertThat(refused(park.does(park.economic, started))).isFalse();
    }

    @Test
    void namesEveryProblemOfEveryCellAtOnce() {
        Outcome<Receipt> outcome = park.does(
                park.economic, park.create(RETURN, "enterprise", "不存在", "month", "2024-01", "output", "约300", "colour", "red"));

        assertThat(problems(outcome))
                .extracting(p -> p.where() + " " + p.code().code() + " " + p.message())
                .containsExactlyInAnyOrder(
                        "rows[0].enterprise ROW-048 企业：企业名录中没有“不存在”",
                        "rows[0].month ROW-037 月份：“2024-01”：1月份数据免报，没有单独的1月",
                        "rows[0].output ROW-030 总产值：“约300”不是确切的数",
                        "rows[0].colour ROW-006 台账“企业月报”没有可以填写的字段“colour”");
        assertThat(park.now().value()).isEqualTo(park.store.history().current().value());
        assertThat(park.rows(RETURN)).isZero();
    }

    @Test
    void refusesToWriteParkOrStateAsACell() {
        Outcome<Receipt> outcome =
                park.does(park.economic, park.create(PROJECT, "project_no", "GY001", "name", "甲", "park", "west", "state", "completed", "row_id", "7"));

        assertThat(problems(outcome)).extracting(p -> p.code().code()).containsExactly("ROW-006", "ROW-006", "ROW-006");
    }

    @Test
    void asksForWhatIsRequired() {
        assertThat(problems(park.does(park.economic, park.create(ENTERPRISE, "staff", "3"))))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder("企业名称：必须填写", "统一社会信用代码：必须填写");
    }

    @Test
    void refusesAKeyThatExistsAndNamesTheRow() {
        RowId first = park.enterprise(1, "甲公司");

        List<Problem> problems = problems(park.does(park.economic, park.create(ENTERPRISE, "name", "乙公司", "credit_code", code(1))));

        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.message()).isEqualTo("统一社会信用代码已经存在：" + code(1));
            assertThat(p.hint()).isEqualTo("请修改已有的那一行（#" + first + "）");
        });
    }

    @Test
    void takesTheSameKeyInAnotherPark() {
        park.enterprise(1, "甲公司");

        assertThat(refused(park.does(
                        park.holding("both", "economic_section@west"),
                        new RowCommand.Create(ENTERPRISE, park.west, null, Park.cells("name", "甲公司", "credit_code", code(1))))))
                .isFalse();
    }

    @Test
    void leavesNothingOfFiftyWhenOneIsBad() {
        long before = park.now().value();
        List<RowCommand> commands = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            commands.add(park.create(ENTERPRISE, "name", "企业" + i, "credit_code", i == 37 ? "91990000MAY00003" : code(i)));
        }

        Outcome<Receipt> outcome = park.ledgers.commit(park.economic, commands, Optional.empty());

        assertThat(problems(outcome)).singleElement().satisfies(p -> assertThat(p.where().toString()).isEqualTo("rows[37].credit_code"));
        assertThat(park.rows(ENTERPRISE)).isZero();
        assertThat(park.now().value()).isEqualTo(before);
    }

    @Test
    void isOnlyDescribedByAReview() {
        Ledgers.Review review = park.ledgers.review(
                park.economic, List.of(park.create(AREA, "name", "东区"), park.create(AREA, "name", "东区"), park.create(AREA, "land", "3")));

        assertThat(review.acceptable()).isFalse();
        assertThat(review.perCommand()).extracting(Ledgers.Reviewed::effect).containsOnly(Effect.CREATES);
        assertThat(review.perCommand().get(0).problems()).isEmpty();
        assertThat(review.perCommand().get(1).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("片区名称与本批第 1 条重复"));
        assertThat(review.perCommand().get(2).problems()).singleElement().satisfies(p -> assertThat(p.message()).isEqualTo("片区名称：必须填写"));
        assertThat(park.rows(AREA)).isZero();
    }

    @Test
    void isRefusedWithoutTheRightAndInAnUnknownPark() {
        RowCommand area = park.create(AREA, "name", "东区");
        RowCommand elsewhere = new RowCommand.Create(AREA, park.west, null, Park.cells("name", "东区"));
        RowCommand nowhere = new RowCommand.Create(AREA, new io.yuanheng.kernel.ParkCode("north"), null, Park.cells("name", "东区"));

        assertThat(code(park.does(park.holding("lingdao", "leader@east"), area))).isEqualTo("ROW-004");
        assertThat(code(park.does(park.economic, elsewhere))).isEqualTo("ROW-064");
        assertThat(code(park.does(park.economic, nowhere))).isEqualTo("ROW-064");
        assertThat(code(park.does(park.holding("guijian", "works_section@east"), area))).isEqualTo("ROW-002");
    }

    private static String code(Outcome<?> outcome) {
        return problems(outcome).getFirst().code().code();
    }

    private static String code(int number) {
        return Park.code(number);
    }
}
