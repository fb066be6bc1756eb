package io.yuanheng.platform;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.deadline.DeadlineProblem;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueList;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.Obligation;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.manifest.DueMatters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Puts the clock behind what reports ask of it: neither of the two modules knows the other.
@Component
public final class ClockForReports implements DueMatters {

    // what an official report can tell of; a park has a few thousand
    private static final int MOST = 100_000;
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final Deadlines deadlines;
    private final Supplier<Definitions> definitions;

    ClockForReports(Deadlines deadlines, Supplier<Definitions> definitions) {
        this.deadlines = deadlines;
        this.definitions = definitions;
    }

    @Override
    public Outcome<List<Matter>> seen(Look look, ChangeNo change, Scope scope) {
        DueQuestion question = new DueQuestion(List.of(look.park()), change, look.at(), look.from(), NO_END, true, Set.of(), Set.of(), MOST);
        DueList list = deadlines.due(question, scope);
        if (list.total() > MOST) {
            return Outcome.rejected(new Problem(
                    DeadlineProblem.UNREADABLE_QUESTION, WHOLE, "园区 " + look.park() + " 有 " + list.total() + " 件，超过报告能列的 " + MOST + " 件", "请缩短期间"));
        }
        List<RoleDefinition> roles = definitions.get().roles();
        return Outcome.accepted(list.obligations().stream().map(obligation -> matter(obligation, roles)).toList());
    }

    private static Matter matter(Obligation o, List<RoleDefinition> roles) {
        return new Matter(
                o.key(),
                o.rule(),
                o.title(),
                o.ledger(),
                o.row(),
                o.version(),
                o.period(),
                o.subject(),
                o.dueDay(),
                State.valueOf(o.state().name()),
                o.lamp() == null ? null : o.lamp().name().toLowerCase(Locale.ROOT),
                o.reason(),
                section(o, roles),
                o.owner());
    }

    /// The section that the row itself names, or else the first of those that the rule names.
    private static String section(Obligation o, List<RoleDefinition> roles) {
        Optional<RoleDefinition> named =
                Optional.ofNullable(o.owner()).flatMap(owner -> roles.stream().filter(role -> role.calledBy(owner)).findFirst());
        return named.or(() -> o.by().stream().flatMap(code -> roles.stream().filter(role -> role.code().equals(code))).findFirst())
                .map(RoleDefinition::title)
                .orElse("");
    }
}
