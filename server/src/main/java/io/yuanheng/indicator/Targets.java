package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Nature;
import io.yuanheng.declaration.IndicatorDefinition.Target;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Figure.TargetState;
import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The year's target of an indicator in a park, and how far the figure has come.
record Targets(History history, Scope scope) {

    /// @param value the figure, or null while nothing is reported
    @Nullable TargetState of(IndicatorDefinition indicator, Question question, @Nullable BigDecimal value) {
        Optional<Target> declared = indicator.target();
        boolean narrowed = !question.only().isEmpty() || question.without() != null;
        if (declared.isEmpty() || narrowed || !runsFromJanuary(indicator, question.period())) {
            return null;
        }
        Target target = declared.get();
        if (scope.on(target.of()).isEmpty()) {
            return null;
        }
        AsOfTable rows = history.table(target.of(), question.asOf(), scope, "t");
        var stretchField = target.stretch() == null
                ? DSL.inline((BigDecimal) null).coerce(BigDecimal.class)
                : rows.column(target.stretch()).coerce(BigDecimal.class);
        Record row = history.sql()
                .select(rows.column(target.floor()).coerce(BigDecimal.class), stretchField)
                .from(rows.table())
                .where(rows.park().eq(question.park().value()))
                .and(rows.column(target.indicator()).coerce(String.class).eq(indicator.code().value()))
                .and(rows.column(target.year()).coerce(Integer.class).eq(question.period().to().getYear()))
                .orderBy(rows.rowId())
                .limit(1)
                .fetchOne();
        BigDecimal floor = row == null ? null : row.get(0, BigDecimal.class);
        if (row == null || floor == null) {
            return null;
        }
        BigDecimal stretch = row.get(1, BigDecimal.class);
        return new TargetState(floor, stretch, Percent.of(value, floor), Percent.of(value, stretch));
    }

    /// A year's target, and a printed cumulative figure, can be held against figures that add up from January only; stocks have no
    /// beginning.
    static boolean runsFromJanuary(IndicatorDefinition indicator, Period period) {
        return indicator.nature() != Nature.FLOW
                || (period.from().getMonthValue() == 1 && period.from().getYear() == period.to().getYear());
    }
}
