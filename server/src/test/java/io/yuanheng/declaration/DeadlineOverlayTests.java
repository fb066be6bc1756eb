package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A site gives a rule of what is due another limit or due day, from a day on or altogether.
class DeadlineOverlayTests {

    private static final String LEDGER = """
            ledger/a.yaml
            ledger: request
            title: 诉求
            name: title
            identified_by: title
            fields:
              title:    { type: text, title: 标题 }
              filed_on: { type: day, title: 提出 }
              month:    { type: month, title: 月份 }
              done_on:  { type: day, title: 办结 }
            """;
    private static final String RULES = """
            deadline/d.yaml
            deadline: answer
            title: 答复
            of: request
            from: filed_on
            limit: 5 working days
            done: done_on
            by: office
            lamps: plain
            ---
            deadline: report
            title: 月报
            every: month
            expects: { of: request, at: month }
            due: 10 days after end
            by: office
            lamps: plain
            ---
            lamps: plain
            title: 灯
            rules: [ { lamp: red, when: late } ]
            """;
    private static final String ROLE = """
            access/r.yaml
            role: office
            title: 办公室
            ledgers: { request: [read] }
            """;
    private static final String HEAD = "overlay/o.yaml\noverlay: deadline ";

    private static MarkedPack with(String overlay) {
        return MarkedPack.of(LEDGER, RULES, ROLE, HEAD + overlay);
    }

    private static List<DeadlineDefinition> rules(String overlay, String code) {
        return with(overlay).read().orElseThrow().rhythm().deadlines().stream()
                .filter(rule -> rule.code().equals(code))
                .toList();
    }

    private static TimeLimit limit(DeadlineDefinition rule) {
        return ((Duty.Limited) rule.duty()).limit();
    }

    @Test
    void keepsTheEarlierLimitForWhatBeganBefore() {
        List<DeadlineDefinition> rules = rules("answer\nwritten_for: p 1.0.0\nlimit: 3 working days\nsince: 2024-07-01\n", "answer");

        assertThat(rules).extracting(DeadlineOverlayTests::limit)
                .containsExactly(new TimeLimit.WorkingDays(5), new TimeLimit.WorkingDays(3));
        assertThat(rules.getFirst().before()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(rules.getLast().since()).isEqualTo(LocalDate.of(2024, 7, 1));
    }

    @Test
    void changesTheRuleItselfWhereNoDayIsGiven() {
        assertThat(rules("answer\nwritten_for: p 1.0.0\ntitle: 限时答复\nlimit: 8 days\n", "answer")).singleElement().satisfies(rule -> {
            assertThat(rule.title()).isEqualTo("限时答复");
            assertThat(limit(rule)).isEqualTo(new TimeLimit.Days(8));
        });
        assertThat(rules("report\nwritten_for: p 1.0.0\ndue: 15 days after end\n", "report")).singleElement().satisfies(rule ->
                assertThat(((Duty.Expected) rule.duty()).due().length()).isEqualTo(new TimeLimit.Days(15)));
    }

    @Test
    void refusesALimitWhereNoneRunsAndADayBeforeTheLatestRule() {
        MarkedPack foreign = with("report\nwritten_for: p 1.0.0\nlimit: ▸3 days\n");
        MarkedPack unreadable = with("answer\nwritten_for: p 1.0.0\nlimit: ▸soon\n");
        MarkedPack unknown = MarkedPack.of(LEDGER, RULES, ROLE, "overlay/o.yaml\noverlay: ▸deadline anser\nwritten_for: p 1.0.0\nlimit: 3 days\n");

        assertThat(foreign.problems()).extracting(Problem::code, Problem::where)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DeclarationProblem.OVERLAY_NOT_ALLOWED, foreign.mark()));
        assertThat(unreadable.problems()).extracting(Problem::where).containsExactly(unreadable.mark());
        assertThat(unknown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(unknown.mark());
            assertThat(problem.hint()).contains("answer");
        });
    }

    @Test
    void takesTwoChangesOfOneRuleForAConflictUnlessTheyHoldFromDifferentDays() {
        String later = "answer\nwritten_for: p 1.0.0\nlimit: 3 days\nsince: 2024-07-01\n---\noverlay: deadline answer\nwritten_for: p 1.0.0\nlimit: ";

        assertThat(rules(later + "2 days\nsince: 2025-01-01\n", "answer")).hasSize(3);
        MarkedPack same = with(later + "2 days\nsince: ▸2024-07-01\n");
        assertThat(same.problems()).extracting(Problem::code).contains(DeclarationProblem.OVERLAY_CONFLICT);
    }
}
