package io.yuanheng.casework;

import static io.yuanheng.casework.StandardPark.YUNXI;
import static io.yuanheng.casework.StandardPark.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowCommand;
import io.yuanheng.notice.Notice;
import io.yuanheng.notice.Notices;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rule proposes, a person decides: no row without a person, one decision for one thing, no next rung before the earlier is done.
class DecidingOnMeasuresIntegrationTests {

    private static final LedgerCode AGREEMENT = new LedgerCode("agreement");
    private static final LedgerCode MEASURE = new LedgerCode("measure");
    private static int number;

    private final StandardPark park = StandardPark.shared();
    private final Fulfilment fulfilment = park.get(Fulfilment.class);
    private final Caller leader = park.holding("vice_director");
    private final Caller office = park.holding("office");
    private final Caller section = park.holding("investment_section");
    private String agreementNo = "";
    private RowId agreement = new RowId(1);

    /// To be started on 29 March 2024, a Friday; nobody started.
    @BeforeEach
    void anAgreementThatIsNotKept() {
        agreementNo = "T-" + ++number;
        agreement = park.ok(park.operator(), new RowCommand.Create(AGREEMENT, YUNXI, "已签订", StandardPark.cells(
                        "agreement_no", agreementNo, "project", park.project(), "signed_on", "2023-12-08", "start_by", "2024-03-29")))
                .rows()
                .getFirst();
    }

    private static LocalDateTime on(String day) {
        return LocalDate.parse(day).atTime(9, 0);
    }

    private Proposal standing(String day) {
        return fulfilment.cases(office, YUNXI, on(day), park.now()).stream()
                .filter(p -> p.agreement() == agreement.value() && p.item().equals("start"))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Fulfilment.Decided> decide(Caller caller, String day, String kind, boolean accepted, String why) {
        return fulfilment.decide(caller, YUNXI, new MeasureDecision("yunxi", agreement.value(), "start", "2024-03-29", kind, accepted, why), on(day));
    }

    private RowId decided(String day, String kind) {
        return new RowId(decide(leader, day, kind, true, "").orElseThrow().row());
    }

    private List<RowView> measures() {
        return park.ledgers().list(park.operator(), RowQuery.all(MEASURE, park.now()).in(YUNXI)).stream()
                .filter(row -> StandardPark.text(row, "agreement").equals(agreementNo))
                .toList();
    }

    @Test
    void writesNothingByItself() {
        ProposalNotices notices = park.get(ProposalNotices.class);
        notices.tell(on("2024-04-01"), park.operator());
        notices.tell(on("2024-12-31"), park.operator());
        assertThat(standing("2024-12-31").state()).isEqualTo("proposed");
        assertThat(standing("2024-12-31").kind()).isEqualTo("remind");
        assertThat(measures()).isEmpty();
    }

    @Test
    void recordsWhoDecidedWhatAndWhy() {
        RowId row = decided("2024-04-01", "remind");
        RowView measure = park.row(MEASURE, row);
        assertThat(List.of(StandardPark.text(measure, "kind"), StandardPark.text(measure, "decision"), StandardPark.text(measure, "decided_on")))
                .containsExactly("提醒", "采纳", "2024-04-01");
        assertThat(StandardPark.text(measure, "facts")).contains("按期开工没有兑现", "应于2024-03-29");
        assertThat(standing("2024-04-02").state()).isEqualTo("accepted");
        assertThat(refusal(decide(office, "2024-04-02", "remind", true, ""))).contains("已经有人决定");
    }

    @Test
    void proposesTheNextOnlyAfterTheEarlierWasCarriedOutAndItsTimePassed() {
        RowId remind = decided("2024-04-01", "remind");
        // accepted and not carried out: months later there is still no interview
        assertThat(standing("2024-09-30").state()).isEqualTo("accepted");
        assertThat(refusal(decide(leader, "2024-09-30", "interview", true, ""))).contains("没有提出");
        park.ok(section, park.step(MEASURE, remind, "carry", "done_on", "2024-04-10", "record", "已提醒"));
        // 11, 12, 15 to 19, 22, 23, 24 April are ten working days
        assertThat(standing("2024-04-24").state()).isEqualTo("waiting");
        assertThat(standing("2024-04-24").from()).isEqualTo("2024-04-25");
        assertThat(refusal(decide(leader, "2024-04-24", "interview", true, ""))).contains("没有提出");
        RowId interview = decided("2024-04-25", "interview");
        assertThat(refusal(park.does(section, park.step(MEASURE, interview, "carry", "done_on", "2024-04-29")))).contains("约谈要有书面记录");
        park.ok(section, park.step(MEASURE, interview, "carry", "done_on", "2024-04-29", "record", "企业承诺五月底开工", "new_date", "2024-05-31"));
        // no deposit is held, so the letter comes next: twenty working days from the promised 31 May, without the 10th of June
        assertThat(standing("2024-06-28").kind()).isEqualTo("letter");
        assertThat(standing("2024-06-28").from()).isEqualTo("2024-07-02");
        assertThat(standing("2024-07-02").state()).isEqualTo("proposed");
    }

    @Test
    void defersADepositOnlyWhereOneIsHeld() {
        park.ok(section, park.create(new LedgerCode("deposit"), "agreement", agreementNo, "tranche", "一", "amount", "20", "due_on", "2024-01-31"));
        RowId deposit = park.ledgers().list(office, RowQuery.all(new LedgerCode("deposit"), park.now()).in(YUNXI)).stream()
                .filter(row -> StandardPark.text(row, "agreement").equals(agreementNo))
                .findFirst()
                .orElseThrow()
                .version()
                .row();
        park.ok(section, park.step(MEASURE, decided("2024-04-01", "remind"), "carry", "done_on", "2024-04-10"));
        park.ok(section, park.step(MEASURE, decided("2024-04-25", "interview"), "carry", "done_on", "2024-04-29", "record", "谈过"));
        assertThat(standing("2024-05-06").kind()).isEqualTo("letter");
        park.ok(section, park.step(new LedgerCode("deposit"), deposit, "pay", "paid_on", "2024-04-30"));
        assertThat(standing("2024-05-06").kind()).isEqualTo("defer");
    }

    @Test
    void isNotProposedAgainForTheSameFactsOnceTurnedDown() {
        assertThat(refusal(decide(leader, "2024-04-01", "remind", false, " "))).contains("没有写理由");
        decide(leader, "2024-04-01", "remind", false, "园区没有按时交地").orElseThrow();
        assertThat(standing("2024-04-02").state()).isEqualTo("halted");
        assertThat(standing("2026-01-05").state()).isEqualTo("halted");
        RowId row = measures().getFirst().version().row();
        assertThat(refusal(park.does(section, park.step(MEASURE, row, "carry", "done_on", "2024-04-03")))).contains("不采纳的措施不能办理");
        // a supplementary agreement moves the day: that is another fact, and the ladder begins anew
        RowView before = park.row(AGREEMENT, agreement);
        park.ok(section, new RowCommand.Amend(AGREEMENT, agreement, before.version().from(), StandardPark.cells("start_by", "2024-06-28"), "补充协议"));
        assertThat(standing("2024-07-01").state()).isEqualTo("proposed");
        assertThat(standing("2024-07-01").kind()).isEqualTo("remind");
    }

    @Test
    void isNotDecidedByThoseWhoCarryItOut() {
        assertThat(refusal(decide(section, "2024-04-01", "remind", true, ""))).isNotEqualTo("accepted");
        assertThat(fulfilment.waiting(section, YUNXI, on("2024-04-01"))).isZero();
        assertThat(fulfilment.waiting(leader, YUNXI, on("2024-04-01"))).isPositive();
        assertThat(refusal(fulfilment.of(park.holding("safety_section"), YUNXI, "2024-04-01"))).contains("无权查看");
        assertThat(measures()).isEmpty();
    }

    @Test
    void isDecidedOnceByTwoAtTheSameTime() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<Fulfilment.Decided>>> asked = List.of(
                    () -> decide(leader, "2024-04-01", "remind", true, ""), () -> decide(office, "2024-04-01", "remind", false, "再等等"));
            int accepted = 0;
            for (Future<Outcome<Fulfilment.Decided>> answer : both.invokeAll(asked)) {
                accepted += answer.get() instanceof Outcome.Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(measures()).hasSize(1);
    }

    /// Two servers of their own over one database, each looking again and again.
    @Test
    void isToldOnceHoweverOftenItIsSwept() throws Exception {
        try (TestModules one = new TestModules(StandardPacks.WITH_DEMO);
                TestModules other = one.another();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            one.get(io.yuanheng.ledger.Ledgers.class)
                    .commit(one.operator(), List.of(
                            new RowCommand.Create(new LedgerCode("investment_project"), YUNXI, "落地", StandardPark.cells("project_no", "P-1", "name", "一号项目")),
                            new RowCommand.Create(AGREEMENT, YUNXI, "已签订", StandardPark.cells(
                                    "agreement_no", "T-1", "project", "P-1", "signed_on", "2023-12-08", "start_by", "2024-03-29"))), java.util.Optional.empty())
                    .orElseThrow();
            for (String day : List.of("2024-03-29", "2024-03-30", "2024-03-31", "2024-04-01", "2024-04-02")) {
                List<Callable<Integer>> looks = new ArrayList<>();
                looks.add(() -> one.get(ProposalNotices.class).tell(on(day), one.operator()));
                looks.add(() -> other.get(ProposalNotices.class).tell(on(day), other.operator()));
                int told = 0;
                for (Future<Integer> look : both.invokeAll(looks)) {
                    told += look.get();
                }
                // promised for Friday the 29th, late from the 30th on
                assertThat(told).as(day).isEqualTo(day.equals("2024-03-30") ? 1 : 0);
            }
            Caller deputy = io.yuanheng.access.TestCallers.holding(one.definitions(), "deputy", "vice_director@yunxi");
            assertThat(one.get(Notices.class).inbox(deputy, YUNXI, false, 50)).extracting(Notice::title).containsExactly("履约约束待决定：提醒");
        }
    }
}
