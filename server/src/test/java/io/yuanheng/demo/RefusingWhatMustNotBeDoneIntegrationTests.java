package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.demo.ExpectedRefusal.Act;
import io.yuanheng.demo.ExpectedRefusal.Book;
import io.yuanheng.demo.ExpectedRefusal.Broken;
import io.yuanheng.demo.ExpectedRefusal.Row;
import io.yuanheng.history.History;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Nobody signs a contract that was not reviewed, closes a petition without an answer or a case without a result: every rule of the ledgers about people,
/// contracts and safety that refuses, tried by the commands that people use.
class RefusingWhatMustNotBeDoneIntegrationTests {

    private static final Set<String> GROUPS = Set.of("党建人事", "平安稳定", "依法治理");
    private static final List<Book> BOOKS = ExpectedRefusal.all();

    private static StandardPark park;
    private static Map<String, Caller> callers;

    @BeforeAll
    static void open() {
        park = new StandardPark();
        callers = new HashMap<>();
        for (Book book : BOOKS) {
            callers.put(book.name(), park.holding("who-" + book.name().replace(".yaml", ""), book.roles().toArray(String[]::new)));
            book.given().forEach(row -> park.does(caller(book), create(row)).orElseThrow());
        }
    }

    @AfterAll
    static void close() {
        park.close();
    }

    static Stream<Arguments> right() {
        return BOOKS.stream().flatMap(book -> book.right().stream().map(row -> Arguments.of(book.name(), row)));
    }

    static Stream<Arguments> broken() {
        return BOOKS.stream().flatMap(book -> book.broken().stream().map(broken -> Arguments.of(book.name(), broken)));
    }

    static Stream<Arguments> acts() {
        return BOOKS.stream().flatMap(book -> book.acts().stream().map(act -> Arguments.of(book.name(), act)));
    }

    /// Otherwise a refusal would prove nothing.
    @ParameterizedTest(name = "{1}")
    @MethodSource("right")
    void theRowThatBreaksNoRuleIsAccepted(String book, Row row) {
        Ledgers.Review review = park.get(Ledgers.class).review(callers.get(book), List.of(create(row)));
        assertThat(review.perCommand().getFirst().problems()).filteredOn(Problem::refuses).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void aRowThatBreaksOneRuleIsRefusedForIt(String book, Broken broken) {
        assertThat(StandardPark.refused(park.does(callers.get(book), create(broken.row()))).stream().filter(Problem::refuses))
                .extracting(Problem::code, Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LedgerProblem.RULE_REFUSES, broken.rule()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("acts")
    void anActThatLacksWhatItNeedsIsRefusedAndLeavesTheRowAsItWas(String book, Act act) {
        Caller caller = callers.get(book);
        LedgerCode ledger = new LedgerCode(act.row().ledger());
        RowId row = park.does(caller, create(act.row())).orElseThrow().rows().getFirst();
        var before = park.version(caller, ledger, row);

        assertThat(StandardPark.refused(park.does(caller, new RowCommand.Step(ledger, row, before, act.step(), cells(act.cells()), act.reason()))))
                .extracting(problem -> problem.code().code())
                .contains(act.code());
        assertThat(park.version(caller, ledger, row)).isEqualTo(before);
    }

    @Test
    void everyRuleThatRefusesIsTried() {
        Map<String, Set<String>> tried = BOOKS.stream().flatMap(book -> book.broken().stream())
                .collect(Collectors.groupingBy(broken -> broken.row().ledger(), Collectors.mapping(Broken::rule, Collectors.toSet())));
        for (LedgerDefinition ledger : park.get(History.class).definitions().ledgers()) {
            if (GROUPS.contains(ledger.group()) || tried.containsKey(ledger.code().value())) {
                assertThat(tried.getOrDefault(ledger.code().value(), Set.of())).as(ledger.title()).isEqualTo(rules(ledger));
            }
        }
    }

    private static Set<String> rules(LedgerDefinition ledger) {
        return ledger.rules().stream().filter(LedgerDefinition.Rule::refuses).map(LedgerDefinition.Rule::message).collect(Collectors.toSet());
    }

    private static Caller caller(Book book) {
        return callers.get(book.name());
    }

    private static RowCommand create(Row row) {
        return new RowCommand.Create(new LedgerCode(row.ledger()), new ParkCode("yunxi"), row.state(), cells(row.cells()));
    }

    private static Map<FieldCode, String> cells(Map<String, String> cells) {
        return cells.entrySet().stream().collect(Collectors.toMap(cell -> new FieldCode(cell.getKey()), Map.Entry::getValue));
    }
}
