package io.yuanheng.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.Packs;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.declaration.RoleDefinition.Grant;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope.LedgerScope;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheStandardRolesTests {

    private static final Definitions DEFINITIONS = Packs.read(
                    List.of(Path.of("..", "packs", "standard"), Path.of("..", "packs", "demo")))
            .orElseThrow();
    private static final ParkCode PARK = new ParkCode("yunxi");

    @Test
    void everyStepOfEveryLedgerCanBeTakenBySomebodyWhoMayWriteItsRows() {
        for (LedgerDefinition ledger : DEFINITIONS.ledgers()) {
            ledger.lifeCycle().ifPresent(life -> life.steps().forEach(step -> assertThat(step.by())
                    .describedAs("%s.%s", ledger.code(), step.code())
                    .isNotEmpty()
                    .allSatisfy(role -> assertThat(grant(role, ledger.code()).filter(Grant::write))
                            .describedAs("%s.%s by %s", ledger.code(), step.code(), role)
                            .isPresent())));
        }
    }

    @Test
    void everyLedgerHasSomebodyWhoWritesItButResultsHaveNobody() {
        for (LedgerDefinition ledger : DEFINITIONS.ledgers()) {
            boolean written = DEFINITIONS.roles().stream().anyMatch(r -> grant(r.code(), ledger.code()).filter(Grant::write).isPresent());
            assertThat(written).describedAs("%s", ledger.code()).isEqualTo(!ledger.code().value().equals("mu_result"));
        }
    }

    /// GB/T 22239-2019: administrative and business duties are separate.
    @Test
    void whoManagesUsersSeesNoBusinessData() {
        assertThat(DEFINITIONS.roles().stream().filter(r -> r.actions().contains("users")))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.grants()).isEmpty());
    }

    @Test
    void whoIssuesReportsChangesNoStatistics() {
        List<LedgerCode> statistics = List.of(new LedgerCode("monthly_return"), new LedgerCode("park_return"));

        assertThat(DEFINITIONS.roles().stream().filter(r -> r.actions().contains("report.issue")))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.grants().stream()
                                .filter(g -> statistics.contains(g.ledger()))
                                .filter(Grant::write))
                        .isEmpty());
    }

    @Test
    void theAuthoritysReaderSeesNoPersonalField() {
        Caller reader = TestCallers.holding(DEFINITIONS, "reader", "authority_reader@yanheng");

        for (LedgerDefinition ledger : DEFINITIONS.ledgers()) {
            Set<FieldCode> personal = ledger.fields().stream()
                    .filter(f -> f.personal())
                    .map(f -> f.code())
                    .collect(Collectors.toSet());
            assertThat(reader.scope().on(ledger.code()).map(LedgerScope::hidden).orElse(personal)).containsAll(personal);
        }
        assertThat(reader.writable().ledgers()).isEmpty();
    }

    @Test
    void disciplineCasesAreForTheDisciplineRoleOnly() {
        assertThat(DEFINITIONS.roles().stream().filter(r -> grant(r.code(), new LedgerCode("discipline_case")).isPresent()))
                .extracting(RoleDefinition::code)
                .containsExactly("discipline");
    }

    @Test
    void cluesOnPublicOrderAreForTheLeadersAndTheOffice() {
        assertThat(DEFINITIONS.roles().stream().filter(r -> grant(r.code(), new LedgerCode("order_clue")).isPresent()))
                .extracting(RoleDefinition::code)
                .containsExactlyInAnyOrder("director", "vice_director", "office");
    }

    @Test
    void anEnterpriseSeesItsOwnRowsOnlyAndWritesItsReturnsRequestsAndApplicationsOnly() {
        Caller enterprise = TestCallers.holding(DEFINITIONS, "91330000MA00000000", "enterprise@yunxi");

        assertThat(enterprise.writable().ledgers()).containsOnlyKeys(
                new LedgerCode("monthly_return"), new LedgerCode("request"), new LedgerCode("policy_application"));
        assertThat(enterprise.settable(new LedgerCode("monthly_return"), PARK).orElseThrow())
                .contains(new FieldCode("output"))
                .doesNotContain(new FieldCode("in_scope"), new FieldCode("filed_on"));
        assertThat(enterprise.settable(new LedgerCode("request"), PARK).orElseThrow())
                .doesNotContain(new FieldCode("answer"), new FieldCode("filed_on"), new FieldCode("closed_on"), new FieldCode("satisfied"));
        // what is granted and paid is for the park to say
        assertThat(enterprise.settable(new LedgerCode("policy_application"), PARK).orElseThrow())
                .doesNotContain(new FieldCode("fits"), new FieldCode("granted"), new FieldCode("paid"));
        assertThat(enterprise.scope().ledgers().keySet())
                .extracting(LedgerCode::value)
                .containsExactlyInAnyOrder("area", "enterprise", "enterprise_class", "monthly_return", "relief", "request", "request_pause", "certificate",
                        "joint_approval", "approval_item", "approval_pause", "policy", "policy_condition", "policy_application", "agency_order",
                        "agency_matter", "window_case", "mu_data", "mu_adjustment", "mu_result");
        enterprise.scope().ledgers().forEach((ledger, scope) -> {
            String seen = scope.where().toString();
            switch (ledger.value()) {
                case "area" -> assertThat(seen).isEqualTo(Predicate.TRUE.toString());
                // policies are for everybody, once they are published
                case "policy", "policy_condition" -> assertThat(seen).contains("published");
                default -> assertThat(seen).contains("91330000MA00000000");
            }
        });
        assertThat(RoleDefinition.ACTIONS).noneMatch(action -> enterprise.may(action, PARK));
    }

    private static Optional<Grant> grant(String role, LedgerCode ledger) {
        return DEFINITIONS.role(role).stream()
                .flatMap(r -> r.grants().stream())
                .filter(g -> g.ledger().equals(ledger))
                .findFirst();
    }
}
