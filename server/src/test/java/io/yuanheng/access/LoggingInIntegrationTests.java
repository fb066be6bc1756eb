package io.yuanheng.access;

import static io.yuanheng.access.TestUsers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingInIntegrationTests {

    private final TestUsers users = new TestUsers();

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void givesTheSameAnswerWhateverIsWrong() {
        users.add("zhao", "clerk", "east");
        users.add("gone", "clerk", "east");
        users.access.disable(users.access.operator("test"), "gone").orElseThrow();

        Problem unknown = refusal("nobody", PASSWORD);
        Problem wrong = refusal("zhao", "not the password 1");
        Problem disabled = refusal("gone", PASSWORD);
        Problem empty = refusal("", "");
        for (int i = 0; i < 5; i++) {
            refusal("zhao", "not the password 1");
        }
        Problem locked = refusal("zhao", PASSWORD);

        assertThat(List.of(wrong, disabled, empty, locked)).allMatch(unknown::equals);
    }

    @Test
    void takesTheLogInInAnyCase() {
        users.add("Zhao", "clerk", "east");

        assertThat(users.access.logIn("zHAO", PASSWORD).orElseThrow().actor().login()).isEqualTo("Zhao");
    }

    @Test
    void locksAfterFiveFailuresForFiveMinutes() {
        users.add("zhao", "clerk", "east");
        for (int i = 0; i < 4; i++) {
            refusal("zhao", "wrong guess 1");
        }
        assertThat(accepts("zhao")).isTrue();

        for (int i = 0; i < 5; i++) {
            refusal("zhao", "wrong guess 1");
        }
        assertThat(accepts("zhao")).isFalse();
        users.clock.passes(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(accepts("zhao")).isFalse();
        users.clock.passes(Duration.ofSeconds(1));
        assertThat(accepts("zhao")).isTrue();
    }

    @Test
    void locksAnewOnlyAfterFiveMoreFailures() {
        users.add("zhao", "clerk", "east");
        for (int i = 0; i < 5; i++) {
            refusal("zhao", "wrong guess 1");
        }
        users.clock.passes(Duration.ofMinutes(5));
        refusal("zhao", "wrong guess 1");

        assertThat(accepts("zhao")).isTrue();
    }

    @Test
    void looksAtFivePasswordsOnlyHoweverManyComeAtOnce() throws Exception {
        users.add("zhao", "clerk", "east");
        int guesses = 40;
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<Access.Session>>> answers = new ArrayList<>(IntStream.range(0, guesses)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return users.access.logIn("zhao", "wrong guess " + i);
                    }))
                    .toList());
            start.countDown();
            for (Future<Outcome<Access.Session>> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Outcome.Rejected.class);
            }
        }
        assertThat(Collections.frequency(users.logged("log_in"), "refused: password")).isEqualTo(5);
        assertThat(users.log.verify()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void endsASessionAfterHalfAnHourWithoutAVisit() {
        users.add("zhao", "clerk", "east");
        String token = users.token("zhao");
        for (int i = 0; i < 4; i++) {
            users.clock.passes(Duration.ofMinutes(29));
            assertThat(users.access.caller(token)).isPresent();
        }
        users.clock.passes(Duration.ofMinutes(30));

        assertThat(users.access.caller(token)).isEmpty();
    }

    @Test
    void endsASessionAfterTwelveHoursHoweverBusy() {
        users.add("zhao", "clerk", "east");
        String token = users.token("zhao");
        for (int i = 0; i < 35; i++) {
            users.clock.passes(Duration.ofMinutes(20));
            assertThat(users.access.caller(token)).isPresent();
        }
        users.clock.passes(Duration.ofMinutes(20));

        assertThat(users.access.caller(token)).isEmpty();
    }

    @Test
    void endsTheOldestOfSixSessions() {
        users.add("zhao", "clerk", "east");
        List<String> tokens = IntStream.range(0, 6)
                .mapToObj(_ -> {
                    users.clock.passes(Duration.ofSeconds(1));
                    return users.token("zhao");
                })
                .toList();

        assertThat(users.access.caller(tokens.getFirst())).isEmpty();
        assertThat(tokens.subList(1, 6)).allMatch(t -> users.access.caller(t).isPresent());
    }

    @Test
    void endsTheSessionsOfAUserWhoIsDisabled() {
        users.add("zhao", "clerk", "east");
        String token = users.token("zhao");
        users.access.disable(users.access.operator("test"), "zhao").orElseThrow();

        assertThat(users.access.caller(token)).isEmpty();
        assertThat(accepts("zhao")).isFalse();
    }

    @Test
    void endsTheSessionThatLogsOut() {
        users.add("zhao", "clerk", "east");
        String ended = users.token("zhao");
        String other = users.token("zhao");
        users.access.logOut(ended);

        assertThat(users.access.caller(ended)).isEmpty();
        assertThat(users.access.caller(other)).isPresent();
    }

    @Test
    void endsAllSessionsWhenThePasswordChanges() {
        users.add("zhao", "clerk", "east");
        String token = users.token("zhao");
        Caller caller = users.access.caller(token).orElseThrow();

        assertThat(users.access.changePassword(caller, "wrong guess 1", "black tea 2025")).isInstanceOf(Outcome.Rejected.class);
        assertThat(users.access.changePassword(caller, PASSWORD, "short1")).isInstanceOf(Outcome.Rejected.class);
        assertThat(users.access.caller(token)).isPresent();
        users.access.changePassword(caller, PASSWORD, "black tea 2025").orElseThrow();

        assertThat(users.access.caller(token)).isEmpty();
        assertThat(accepts("zhao")).isFalse();
        assertThat(users.access.logIn("zhao", "black tea 2025")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void keepsNeitherPasswordNorToken() {
        users.add("zhao", "clerk", "east");
        String token = users.token("zhao");

        for (String table : List.of("access_user", "access_session", "access_log", "access_grant")) {
            String rows = users.owner().selectFrom(DSL.table(DSL.name(table))).fetch().formatCSV();
            assertThat(rows).doesNotContain(token).doesNotContain(PASSWORD);
        }
    }

    @Test
    void doesNotWriteDownALogInThatDoesNotExistBecauseItMayBeAPassword() {
        refusal("my secret password 7", PASSWORD);

        assertThat(users.owner().selectFrom(DSL.table(DSL.name("access_log"))).fetch().formatCSV())
                .doesNotContain("my secret password 7");
    }

    @Test
    void takesNoTokenThatItDidNotHandOut() {
        for (String planted : List.of("", "x", "A".repeat(43), "' or '1'='1", "\u0000")) {
            assertThat(users.access.caller(planted)).isEmpty();
        }
    }

    @Test
    void refusesWhenTheRightsCannotBeBuilt() {
        users.add("zhao", "clerk", "east");
        String token = users.token("zhao");
        users.definitions.set(withCondition("clerk", new Predicate.Operand.UserAttribute("shoe_size")));

        assertThat(users.access.caller(token)).isEmpty();
        assertThat(refusal("zhao", PASSWORD).code()).isEqualTo(AccessProblem.RIGHTS_UNCLEAR);
        users.definitions.set(SmallPack.definitions());
        assertThat(users.access.caller(token)).isPresent();
    }

    @Test
    void givesNothingForARoleThatIsNoLongerDeclared() {
        users.add("zhao", "clerk", "east");
        Definitions now = SmallPack.definitions();
        users.definitions.set(new Definitions(
                now.packs(), now.dictionaries(), now.ledgers(), now.indicators(), now.reports(), List.of(), now.units(), now.files(), "other"));

        assertThat(users.caller("zhao").scope().ledgers()).isEmpty();
        assertThat(users.caller("zhao").scope().parks()).isEmpty();
    }

    private static Definitions withCondition(String role, Predicate.Operand operand) {
        Definitions now = SmallPack.definitions();
        Predicate where = new Predicate.Compare(
                new Predicate.Operand.Field(Path.of(new FieldCode("code"))), Predicate.Operator.EQUAL, operand);
        RoleDefinition broken = new RoleDefinition(
                role,
                role,
                List.of(new RoleDefinition.Grant(SmallPack.FIRM, true, false, false, where, List.of(), List.of(), Predicate.TRUE)),
                List.of(),
                "test",
                new Place.InFile("test.yaml", 1, 1));
        return new Definitions(
                now.packs(), now.dictionaries(), now.ledgers(), now.indicators(), now.reports(), List.of(broken), now.units(), now.files(), "broken");
    }

    private Problem refusal(String login, String password) {
        return switch (users.access.logIn(login, password)) {
            case Outcome.Rejected<Access.Session>(List<Problem> problems) -> problems.getFirst();
            case Outcome.Accepted<Access.Session> accepted -> throw new AssertionError("accepted " + login);
        };
    }

    private boolean accepts(String login) {
        return users.access.logIn(login, PASSWORD) instanceof Outcome.Accepted<Access.Session>;
    }
}
