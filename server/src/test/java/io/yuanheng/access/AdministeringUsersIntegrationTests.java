package io.yuanheng.access;

import static io.yuanheng.access.SmallPack.EAST;
import static io.yuanheng.access.SmallPack.WEST;
import static io.yuanheng.access.TestUsers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.history.Scope;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdministeringUsersIntegrationTests {

    private final TestUsers users = new TestUsers();

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void anAdministratorAddsUsersInHisPark() {
        users.add("root_east", "admin", "east");
        Caller admin = users.caller("root_east");

        users.access.addUser(admin, "zhao", "经发科", PASSWORD, "clerk", "east").orElseThrow();
        users.access.addUser(admin, "qian", "办公室", PASSWORD, "reader", "east_office").orElseThrow();

        assertThat(users.caller("zhao").roles(EAST)).containsExactly("clerk");
        assertThat(users.caller("qian").roles(EAST)).containsExactly("reader");
    }

    /// The right to do such a thing somewhere is not the right to do it here (RuoYi CVE-2026-37669 is this mistake).
    @Test
    void anAdministratorOfOneParkAddsNobodyInAnotherNorAboveIt() {
        users.add("root_east", "admin", "east");
        Caller admin = users.caller("root_east");

        for (String unit : List.of("west", "city", "far", "nowhere", "city_office")) {
            assertThat(codes(users.access.addUser(admin, "zhao", "某科", PASSWORD, "clerk", unit)))
                    .describedAs(unit)
                    .containsExactly(AccessProblem.NOT_ALLOWED);
        }
        assertThat(users.access.logIn("zhao", PASSWORD)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void anAdministratorOfTheAuthorityAddsUsersBelowIt() {
        users.add("root_city", "admin", "city");

        for (String unit : List.of("city", "east", "west", "east_office")) {
            users.access.addUser(users.caller("root_city"), "in_" + unit, "某科", PASSWORD, "clerk", unit).orElseThrow();
        }
        assertThat(codes(users.access.addUser(users.caller("root_city"), "in_far", "某科", PASSWORD, "clerk", "far")))
                .containsExactly(AccessProblem.NOT_ALLOWED);
    }

    @Test
    void nobodyElseAddsUsers() {
        users.add("zhao", "clerk", "city");

        assertThat(codes(users.access.addUser(users.caller("zhao"), "qian", "某科", PASSWORD, "admin", "city")))
                .containsExactly(AccessProblem.NOT_ALLOWED);
    }

    @Test
    void aCallerThatAccessDidNotBuildMayNothing() {
        assertThat(codes(users.access.addUser(new Impostor(), "qian", "某科", PASSWORD, "admin", "city")))
                .containsExactly(AccessProblem.NOT_ALLOWED);
    }

    @Test
    void nobodyChangesHisOwnRights() {
        users.add("root_east", "admin", "east");
        Caller admin = users.caller("root_east");

        assertThat(codes(users.access.grant(admin, "root_east", "clerk", "east"))).contains(AccessProblem.OWN_RIGHTS);
        assertThat(codes(users.access.grant(admin, "ROOT_EAST", "clerk", "east"))).contains(AccessProblem.OWN_RIGHTS);
        assertThat(users.caller("root_east").writable(SmallPack.FIRM, EAST)).isEmpty();
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextRequest() {
        users.add("zhao", "clerk", "east");
        Caller operator = users.access.operator("test");
        users.access.grant(operator, "zhao", "reader", "west").orElseThrow();
        String token = users.token("zhao");
        assertThat(users.access.caller(token).orElseThrow().scope().parks()).containsExactlyInAnyOrder(EAST, WEST);

        users.access.revoke(operator, "zhao", "clerk", "east").orElseThrow();

        Caller now = users.access.caller(token).orElseThrow();
        assertThat(now.scope().parks()).containsExactly(WEST);
        assertThat(now.writable(SmallPack.FIRM, EAST)).isEmpty();
    }

    @Test
    void aUserWhoAlsoWorksElsewhereIsNotDisabledFromHere() {
        users.add("root_east", "admin", "east");
        users.add("zhao", "clerk", "east");
        users.access.grant(users.access.operator("test"), "zhao", "clerk", "west").orElseThrow();

        assertThat(codes(users.access.disable(users.caller("root_east"), "zhao"))).contains(AccessProblem.NOT_ALLOWED);
        assertThat(users.access.logIn("zhao", PASSWORD)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(codes(users.access.addUser(
                        users.access.operator("test"), "x y", " ", "short", "boss", "east")))
                .containsExactlyInAnyOrder(
                        AccessProblem.LOGIN_SHAPE,
                        AccessProblem.NAME_MISSING,
                        AccessProblem.PASSWORD_WEAK,
                        AccessProblem.ROLE_UNKNOWN);
    }

    @Test
    void aLogInIsGivenOnceInWhateverCaseAndNeverTheConsoles() {
        users.add("zhao", "clerk", "east");
        Caller operator = users.access.operator("test");

        assertThat(codes(users.access.addUser(operator, "ZHAO", "某科", PASSWORD, "clerk", "west")))
                .containsExactly(AccessProblem.LOGIN_TAKEN);
        assertThat(codes(users.access.addUser(operator, "Console", "某科", PASSWORD, "clerk", "west")))
                .containsExactly(AccessProblem.LOGIN_SHAPE);
    }

    @Test
    void everyGrantAndRefusalIsLogged() {
        users.add("root_east", "admin", "east");
        users.access.addUser(users.caller("root_east"), "zhao", "某科", PASSWORD, "clerk", "west");

        assertThat(users.logged("add_user")).containsExactly("done", "refused: ACCESS-004");
    }

    private static List<ProblemCode> codes(Outcome<Actor> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Actor> _ -> List.of();
            case Outcome.Rejected<Actor>(List<Problem> problems) -> problems.stream().map(Problem::code).toList();
        };
    }

    private record Impostor() implements Caller {
        @Override
        public Actor actor() {
            return new Actor("root", "root");
        }

        @Override
        public Scope scope() {
            return Operator.of("", SmallPack::definitions).scope();
        }

        @Override
        public Set<String> roles(ParkCode park) {
            return Set.of("admin");
        }

        @Override
        public Optional<Scope> writable(LedgerCode ledger, ParkCode park) {
            return Optional.of(scope());
        }

        @Override
        public Optional<Scope> exportable(LedgerCode ledger, ParkCode park) {
            return Optional.of(scope());
        }

        @Override
        public boolean may(String action, ParkCode park) {
            return true;
        }
    }
}
