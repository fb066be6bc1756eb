package io.yuanheng.access;

import static io.yuanheng.access.SmallPack.EAST;
import static io.yuanheng.access.SmallPack.FAR;
import static io.yuanheng.access.SmallPack.FIRM;
import static io.yuanheng.access.SmallPack.MONTHLY;
import static io.yuanheng.access.SmallPack.WEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.declaration.RoleDefinition.Grant;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicates;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesOpenRowsTests {

    private static final Definitions DEFINITIONS = SmallPack.definitions();
    private static final Predicate INDUSTRIAL =
            compare("kind", new Predicate.Operand.Literal(new Value.Text("industrial")));
    private static final Predicate OWN = compare("code", new Predicate.Operand.UserAttribute("login"));

    @Test
    void withoutARoleNothingIsOpen() {
        Caller nobody = TestCallers.holding(DEFINITIONS, "zhao");

        assertThat(nobody.scope().parks()).isEmpty();
        assertThat(nobody.scope().ledgers()).isEmpty();
        assertThat(nobody.scope().everyPark()).isFalse();
        assertThat(nobody.scope().everyLedger()).isFalse();
        assertThat(nobody.may("figures", EAST)).isFalse();
        assertThat(nobody.writable(FIRM, EAST)).isEmpty();
        assertThat(nobody.exportable(FIRM, EAST)).isEmpty();
    }

    @Test
    void aSectionBelongsToItsPark() {
        Caller clerk = TestCallers.holding(DEFINITIONS, "zhao", "clerk@east_office");

        assertThat(clerk.scope().parks()).containsExactly(EAST);
        assertThat(clerk.roles(EAST)).containsExactly("clerk");
        assertThat(clerk.roles(WEST)).isEmpty();
        assertThat(clerk.may("figures", EAST)).isTrue();
        assertThat(clerk.may("figures", WEST)).isFalse();
        assertThat(clerk.may("users", EAST)).isFalse();
    }

    @Test
    void anAuthorityAndItsSectionsCoverTheParksBelowAndNoOther() {
        for (String unit : List.of("city", "city_office")) {
            Caller reader = TestCallers.holding(DEFINITIONS, "qian", "reader@" + unit);

            assertThat(reader.scope().parks()).containsExactlyInAnyOrder(EAST, WEST);
            assertThat(reader.scope().covers(FAR)).isFalse();
        }
    }

    @Test
    void aUnitThatIsNotDeclaredGivesNothing() {
        assertThat(new Units(DEFINITIONS.units()).parksOf("nowhere")).isEmpty();
    }

    @Test
    void aRoleInOneParkSaysNothingInAnother() {
        Caller mixed = TestCallers.holding(DEFINITIONS, "sun", "clerk@east", "exporter@west");

        assertThat(mixed.writable(FIRM, EAST)).isPresent();
        assertThat(mixed.writable(FIRM, WEST)).isEmpty();
        assertThat(mixed.exportable(FIRM, EAST)).isEmpty();
        assertThat(mixed.exportable(FIRM, WEST)).isPresent();
        // exporter does not open the returns of the west
        assertThat(sees(mixed.scope(), row(EAST, "monthly"), MONTHLY.value())).isTrue();
        assertThat(sees(mixed.scope(), row(WEST, "monthly"), MONTHLY.value())).isFalse();
    }

    @Test
    void whoMayReadMayNotThereforeWriteOrExport() {
        Caller reader = TestCallers.holding(DEFINITIONS, "li", "reader@east");

        assertThat(reader.scope().on(FIRM)).isPresent();
        assertThat(reader.writable(FIRM, EAST)).isEmpty();
        assertThat(reader.writable().ledgers()).isEmpty();
        assertThat(reader.exportable(FIRM, EAST)).isEmpty();
    }

    @Test
    void anEnterpriseIsTheFirmOfItsLogIn() {
        Scope scope = TestCallers.holding(DEFINITIONS, "A1", "firm_user@east").scope();

        assertThat(sees(scope, Map.of("park", "east", "code", "A1"), "firm")).isTrue();
        assertThat(sees(scope, Map.of("park", "east", "code", "B2"), "firm")).isFalse();
        assertThat(sees(scope, Map.of("park", "east", "firm.code", "B2"), "monthly")).isFalse();
    }

    @Test
    void aConditionThatCannotBeBuiltRefusesEverything() {
        Predicate nonsense = new Predicate.Compare(
                new Predicate.Operand.Field(Path.of(new FieldCode("code"))),
                Predicate.Operator.EQUAL,
                new Predicate.Operand.UserAttribute("shoe_size"));
        RoleDefinition broken = role("broken", new Grant(FIRM, true, false, false, nonsense, List.of(), List.of(), Predicate.TRUE));
        RoleDefinition sound = role("sound", new Grant(FIRM, true, false, false, Predicate.TRUE, List.of(), List.of(), Predicate.TRUE));

        assertThatThrownBy(() -> Rights.of(
                        new io.yuanheng.kernel.Actor("zhao", "zhao"),
                        List.of(new Holding(sound, "east", Set.of(EAST)), new Holding(broken, "east", Set.of(EAST)))))
                .isInstanceOf(RuntimeException.class);
    }

    /// Holds the merged scope against each role taken by itself, on every row there can be.
    @Test
    void mergedRolesOpenWhatOneOfThemOpensAndNeverACellThatNoneOfThemOpens() {
        Random random = new Random(20240630);
        List<ParkCode> parks = List.of(EAST, WEST, FAR);
        for (int i = 0; i < 3000; i++) {
            List<Holding> holdings = new ArrayList<>();
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                holdings.add(holding(random, parks));
            }
            Scope scope = Rights.of(new io.yuanheng.kernel.Actor("A1", "A1"), holdings).scope();
            for (ParkCode park : parks) {
                for (String kind : List.of("industrial", "service")) {
                    for (String code : List.of("A1", "B2")) {
                        compare(holdings, scope, Map.of("park", park.value(), "kind", kind, "code", code));
                    }
                }
            }
        }
    }

    private static void compare(List<Holding> holdings, Scope scope, Map<String, String> row) {
        List<Grant> opening = holdings.stream()
                .filter(h -> h.parks().contains(new ParkCode(row.get("park"))))
                .flatMap(h -> h.role().grants().stream())
                .filter(g -> opens(g.where(), row))
                .toList();
        assertThat(sees(scope, row, "firm")).describedAs("%s %s", holdings, row).isEqualTo(!opening.isEmpty());
        if (opening.isEmpty()) {
            return;
        }
        Set<FieldCode> hidden = scope.on(FIRM).orElseThrow().hidden();
        for (FieldCode field : List.of(SmallPack.PHONE, new FieldCode("name"))) {
            if (opening.stream().allMatch(g -> g.hidden().contains(field))) {
                assertThat(hidden).describedAs("%s %s", holdings, row).contains(field);
            }
        }
        if (holdings.stream().flatMap(h -> h.role().grants().stream()).allMatch(g -> g.hidden().isEmpty())) {
            assertThat(hidden).isEmpty();
        }
    }

    private static boolean opens(Predicate where, Map<String, String> row) {
        if (where.equals(INDUSTRIAL)) {
            return row.get("kind").equals("industrial");
        }
        return where.equals(OWN) ? row.get("code").equals("A1") : where.equals(Predicate.TRUE);
    }

    @Test
    void aMaskFallsWhereAnotherRoleOpensTheSameRows() {
        assertThat(mask("reader@east")).containsExactly(SmallPack.PHONE);
        assertThat(mask("reader@east", "clerk@east")).isEmpty();
        assertThat(mask("reader@city", "clerk@city")).isEmpty();
    }

    @Test
    void aMaskStaysWhereTheOtherRoleOpensOnlySomeOfTheRows() {
        assertThat(mask("reader@east", "industry_desk@east")).containsExactly(SmallPack.PHONE);
        assertThat(mask("reader@city", "clerk@east")).containsExactly(SmallPack.PHONE);
    }

    private static Set<FieldCode> mask(String... held) {
        return TestCallers.holding(DEFINITIONS, "wu", held).scope().on(FIRM).orElseThrow().hidden();
    }

    private static Holding holding(Random random, List<ParkCode> parks) {
        List<Predicate> conditions = List.of(Predicate.TRUE, Predicate.FALSE, INDUSTRIAL, OWN);
        List<List<FieldCode>> masks = List.of(
                List.of(), List.of(SmallPack.PHONE), List.of(SmallPack.PHONE, new FieldCode("name")));
        Grant grant = new Grant(
                FIRM,
                true,
                false,
                false,
                conditions.get(random.nextInt(conditions.size())),
                masks.get(random.nextInt(masks.size())),
                List.of(),
                Predicate.TRUE);
        Set<ParkCode> in = Set.copyOf(parks.subList(0, random.nextInt(parks.size() + 1)));
        return new Holding(role("r", grant), "unit", in);
    }

    private static Predicate compare(String field, Predicate.Operand with) {
        return new Predicate.Compare(
                new Predicate.Operand.Field(Path.of(new FieldCode(field))), Predicate.Operator.EQUAL, with);
    }

    private static RoleDefinition role(String code, Grant grant) {
        return new RoleDefinition(code, code, List.of(grant), List.of(), "test", new Place.InFile("test.yaml", 1, 1));
    }

    private static Map<String, String> row(ParkCode park, String code) {
        return Map.of("park", park.value(), "code", code);
    }

    private static boolean sees(Scope scope, Map<String, String> row, String ledger) {
        return scope.covers(new ParkCode(row.get("park")))
                && scope.on(new io.yuanheng.kernel.LedgerCode(ledger)).stream().anyMatch(s -> holds(s.where(), row));
    }

    private static boolean holds(Predicate predicate, Map<String, String> cells) {
        return Predicates.test(
                predicate,
                new Predicates.Row() {
                    @Override
                    public Optional<Value> value(Path path) {
                        return Optional.ofNullable(cells.get(path.toString())).map(Value.Text::new);
                    }

                    @Override
                    public boolean holds(Predicate.HoldsClass held) {
                        return false;
                    }
                },
                LocalDate.of(2024, 6, 30));
    }
}
