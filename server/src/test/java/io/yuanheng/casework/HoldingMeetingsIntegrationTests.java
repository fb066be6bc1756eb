package io.yuanheng.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.Obligation;
import io.yuanheng.history.History;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Meetings of one series, one after the other: what is late comes onto the agenda, what is not done is carried until it is.
class HoldingMeetingsIntegrationTests {

    private static final TestModules MODULES = new TestModules(StandardPacks.WITH_DEMO);
    // each test has the series of a park to itself
    private static final List<ParkCode> PARKS = List.of(new ParkCode("yunxi"), new ParkCode("nanlu"), new ParkCode("chenqiao"));
    private static final List<String> SERIES = List.of("dispatch", "joint", "village", "special", "on_site");
    private static int number;

    private final Meetings meetings = MODULES.get(Meetings.class);
    private final MeetingRecords records = MODULES.get(MeetingRecords.class);
    private final Ledgers ledgers = MODULES.get(Ledgers.class);
    private ParkCode park = PARKS.getFirst();
    private String kind = "";
    private Caller office = MODULES.operator();

    @AfterAll
    static void close() {
        MODULES.close();
    }

    @BeforeEach
    void aSeriesOfItsOwn() {
        park = PARKS.get(number % PARKS.size());
        kind = SERIES.get(number / PARKS.size());
        number++;
        office = TestCallers.holding(MODULES.definitions(), "office" + number, "office@" + park);
    }

    private MeetingSeries at(String day) {
        return meetings.series(office, park, kind, day).orElseThrow();
    }

    private Outcome<MeetingRecords.Recorded> hold(Caller caller, String title, String day, List<MeetingOrder.Carried> carried, MeetingOrder.New... items) {
        return records.record(caller, park, new MeetingOrder(park.value(), kind, title, day, "分管副主任", "各科室", null, carried, List.of(items)));
    }

    private static MeetingOrder.New item(String matter, String deadline) {
        return new MeetingOrder.New(null, matter, null, "抓紧办", "国土科", deadline);
    }

    private static MeetingOrder.Carried on(Meeting.Item item, String deadline) {
        return new MeetingOrder.Carried(item.row(), item.version(), false, null, "再催一次", "国土科", deadline);
    }

    private static MeetingOrder.Carried done(Meeting.Item item, String result) {
        return new MeetingOrder.Carried(item.row(), item.version(), true, result, null, null, null);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(List<Problem> problems)
                ? problems.stream().map(Problem::message).collect(Collectors.joining("；"))
                : "accepted";
    }

    private List<Obligation> owed(String at) {
        Deadlines deadlines = MODULES.get(Deadlines.class);
        DueQuestion question = new DueQuestion(
                List.of(park), deadlines.current(), LocalDateTime.parse(at), LocalDateTime.parse(at).toLocalDate().plusYears(1), false, Set.of("meeting_item"),
                Set.of(), 1000);
        // other tests meet in the same park
        return deadlines.due(question, office.scope()).obligations().stream().filter(o -> o.subject().startsWith("第")).toList();
    }

    @Test
    void carriesWhatIsNotDoneUntilItIs() {
        hold(office, "第一次", "2024-06-04", List.of(), item("征地清表", "2024-06-10"), item("供电保障", "2024-06-07")).orElseThrow();
        MeetingSeries first = at("2024-06-11");
        assertThat(first.carried()).extracting(Meeting.Item::matter, Meeting.Item::late).containsExactly(
                tuple("供电保障", true), tuple("征地清表", true));
        Meeting.Item power = first.carried().getFirst();
        Meeting.Item land = first.carried().getLast();

        var second = hold(office, "第二次", "2024-06-11", List.of(done(power, "已送电"), on(land, "2024-07-05")), item("勘测报告", "2024-06-25")).orElseThrow();
        MeetingSeries after = at("2024-06-30");
        // one change: the meeting, both steps and the new rows
        assertThat(after.change()).isEqualTo(second.change());
        assertThat(after.meetings()).extracting(Meeting::title).containsExactly("第二次", "第一次");
        assertThat(after.meetings().getLast().items()).extracting(Meeting.Item::state).containsExactly("carried", "done");
        assertThat(after.meetings().getFirst().items())
                .extracting(Meeting.Item::matter, Meeting.Item::matterNo, Meeting.Item::raised, Meeting.Item::deadline, Meeting.Item::late)
                .containsExactly(
                        tuple("征地清表", "2024-06-04-1", "第一次", "2024-07-05", false),
                        tuple("勘测报告", "2024-06-11-2", null, "2024-06-25", true));
        assertThat(after.carried()).extracting(Meeting.Item::matter).containsExactly("勘测报告", "征地清表");
        // only one row of a matter is owed
        assertThat(owed("2024-07-06T09:00")).extracting(Obligation::subject, Obligation::state).containsExactly(
                tuple("第二次·勘测报告", Obligation.State.LATE), tuple("第二次·征地清表", Obligation.State.LATE));

        List<MeetingOrder.Carried> all = after.carried().stream().map(item -> done(item, "已办")).toList();
        hold(office, "第三次", "2024-07-10", all).orElseThrow();
        assertThat(at("2024-07-31").carried()).isEmpty();
        assertThat(owed("2024-07-31T09:00")).isEmpty();
    }

    @Test
    void proposesWhatIsLateStoppedOrRedAndNotWhatAnOpenItemHasInHand() {
        LedgerCode orders = new LedgerCode("supervision_order");
        Map<FieldCode, String> cells = Map.of(
                new FieldCode("order_no"), "D" + number, new FieldCode("title"), "清表督办", new FieldCode("issued_on"), "2024-05-06", new FieldCode("owner"),
                "国土科", new FieldCode("deadline"), "2024-05-31", new FieldCode("signed_on"), "2024-05-07");
        ledgers.commit(MODULES.operator(), List.of(new RowCommand.Create(orders, park, null, cells)), Optional.empty()).orElseThrow();
        // not yet due, and not yet within a day of it
        assertThat(at("2024-05-20").due()).isEmpty();
        MeetingSeries.Proposed late = at("2024-06-11").due().getFirst();
        assertThat(List.of(late.title(), late.subject(), late.owner(), late.lamp())).containsExactly("督办单：办结", "清表督办", "国土科", "red");
        assertThat(late.reason()).isEqualTo("逾期11天（6个工作日），应于2024-05-31");

        hold(office, "甲", "2024-06-11", List.of(), new MeetingOrder.New(late.source(), "督办单：清表督办", late.reason(), "本周清完", late.owner(), "2024-06-14"))
                .orElseThrow();
        assertThat(at("2024-06-18").due()).isEmpty();
        Meeting.Item taken = at("2024-06-18").carried().getFirst();
        assertThat(taken.situation()).isEqualTo("逾期11天（6个工作日），应于2024-05-31");
        // done at the meeting but the order still open: it comes back
        hold(office, "乙", "2024-06-18", List.of(done(taken, "已清完"))).orElseThrow();
        assertThat(at("2024-06-25").due()).extracting(MeetingSeries.Proposed::source).containsExactly(late.source());
    }

    @Test
    void refusesWhatNobodyHasInHandAndRecordsNothing() {
        long before = MODULES.get(History.class).current().value();
        assertThat(refusal(hold(office, "甲", "2024-06-04", List.of(), new MeetingOrder.New(null, "没人办", null, null, " ", "2024-06-10"))))
                .contains("“没人办”没有写责任科室或办结时限");
        assertThat(refusal(hold(office, "甲", "2024-06-04", List.of(), item("太早", "2024-06-03")))).contains("2024-06-03 早于会议日期 2024-06-04");
        assertThat(refusal(hold(office, "甲", "2024-06-04", List.of(), item("日期不对", "2024-06-31")))).isNotEqualTo("accepted");
        assertThat(refusal(hold(office, "甲", "2099-06-04", List.of(), item("还没开", "2099-06-30")))).contains("召开日期不能晚于今天");
        assertThat(refusal(hold(office, "甲", "2024-06-04", List.of(new MeetingOrder.Carried(987654, 1, true, "已办", null, null, null)))))
                .contains("不是这类会议没有办结的事项");
        assertThat(MODULES.get(History.class).current()).isEqualTo(new ChangeNo(before));
        assertThat(at("2024-07-01").meetings()).isEmpty();
    }

    @Test
    void refusesTheSameMeetingTwiceAndAnItemThatSomebodyElseChanged() {
        hold(office, "甲", "2024-06-04", List.of(), item("清表", "2024-06-10")).orElseThrow();
        assertThat(refusal(hold(office, "甲", "2024-06-04", List.of()))).contains("已经记过");
        Meeting.Item read = at("2024-06-11").carried().getFirst();
        ledgers.commit(
                        office,
                        List.of(new RowCommand.Amend(
                                Meetings.ITEMS, new RowId(read.row()), new ChangeNo(read.version()), Map.of(new FieldCode("deadline"), "2024-06-20"), null)),
                        Optional.empty())
                .orElseThrow();
        assertThat(refusal(hold(office, "乙", "2024-06-11", List.of(on(read, "2024-07-01"))))).isNotEqualTo("accepted");
        assertThat(at("2024-07-01").meetings()).extracting(Meeting::title).containsExactly("甲");
    }

    @Test
    void isForThoseWhoMayReadMeetingsAndRecordedByThoseWhoMayWriteThem() {
        Caller works = TestCallers.holding(MODULES.definitions(), "works" + number, "works_section@" + park);
        assertThat(meetings.series(works, park, kind, null)).isInstanceOf(Outcome.Accepted.class);
        assertThat(hold(works, "甲", "2024-06-04", List.of())).isInstanceOf(Outcome.Rejected.class);
        Caller finance = TestCallers.holding(MODULES.definitions(), "finance" + number, "finance@" + park);
        assertThat(refusal(meetings.series(finance, park, kind, null))).contains("无权查看");
        assertThat(refusal(meetings.series(office, park, "tea", null))).contains("没有会议类别 tea");
        ParkCode other = PARKS.get(number % PARKS.size());
        assertThat(refusal(meetings.series(office, other, kind, null))).contains("无权查看");
    }

    @Test
    void writesMinutesWithWhatWasCarriedAndWhatWasDecided() throws IOException {
        hold(office, "第一次", "2024-06-04", List.of(), item("征地清表", "2024-06-10"), item("供电保障", "2024-06-07")).orElseThrow();
        MeetingSeries first = at("2024-06-11");
        var second = hold(
                        office, "第二次", "2024-06-11", List.of(done(first.carried().getFirst(), "已送电"), on(first.carried().getLast(), "2024-07-05")),
                        item("勘测报告", "2024-06-25"))
                .orElseThrow();
        MeetingMinutes.Minutes minutes = MODULES.get(MeetingMinutes.class).of(office, new RowId(second.row())).orElseThrow();
        assertThat(minutes.title()).isEqualTo("第二次纪要");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(minutes.docx())); XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("时间：2024年6月11日。主持：分管副主任。参加：各科室。", "供电保障（国土科）：已送电。", "征地清表，第一次提出，没有办结，转入本次会议。")
                    .contains("再催一次", "2024年7月5日", "勘测报告", "2024年6月25日");
        }
        Caller stranger = TestCallers.holding(MODULES.definitions(), "stranger" + number, "office@" + PARKS.get(number % PARKS.size()));
        assertThat(MODULES.get(MeetingMinutes.class).of(stranger, new RowId(second.row()))).isInstanceOf(Outcome.Rejected.class);
    }
}
