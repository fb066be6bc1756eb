package io.yuanheng.deadline;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Money invested against work done: fifteen percentage points apart, either way, is a warning (重大工程调度, 2026).
record MoneyAndWork(History history, Scope scope, ChangeNo asOf) {

    private static final LedgerCode PROJECTS = new LedgerCode("investment_project");
    private static final LedgerCode PROGRESS = new LedgerCode("project_progress");
    private static final FieldCode TOTAL = new FieldCode("total");
    private static final FieldCode PERCENT = new FieldCode("percent");
    private static final FieldCode PROJECT = new FieldCode("project");
    private static final FieldCode AMOUNT = new FieldCode("amount");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal APART = new BigDecimal(15);

    /// @return empty where the total, the percentage or the returns are not written or not to be seen
    Optional<Schedules.Money> of(RowId project) {
        boolean declared = history.definitions().ledger(PROGRESS).isPresent()
                && history.definitions().ledger(PROJECTS).flatMap(ledger -> ledger.field(PERCENT)).isPresent();
        if (!declared || scope.on(PROJECTS).isEmpty() || scope.on(PROGRESS).isEmpty()) {
            return Optional.empty();
        }
        Optional<Version> row = history.find(PROJECTS, project, asOf, scope);
        Optional<BigDecimal> total = row.flatMap(found -> number(found, TOTAL)).filter(amount -> amount.signum() > 0);
        Optional<BigDecimal> percent = row.flatMap(found -> number(found, PERCENT));
        return total.isEmpty() || percent.isEmpty()
                ? Optional.empty()
                : invested(project).map(sum -> money(sum, total.get(), percent.get()));
    }

    private static Schedules.Money money(BigDecimal invested, BigDecimal total, BigDecimal percent) {
        BigDecimal share = invested.multiply(HUNDRED).divide(total, 2, RoundingMode.HALF_UP);
        BigDecimal apart = share.subtract(percent);
        return new Schedules.Money(
                text(invested), text(total), text(share), text(percent), text(apart), apart.abs().compareTo(APART) >= 0);
    }

    private static String text(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private Optional<BigDecimal> invested(RowId project) {
        AsOfTable table = history.table(PROGRESS, asOf, scope, "t");
        return Optional.ofNullable(history.sql()
                .select(DSL.sum(table.column(AMOUNT).coerce(SQLDataType.NUMERIC)))
                .from(table.table())
                .where(table.condition(Predicate.TRUE))
                .and(table.column(PROJECT).coerce(SQLDataType.BIGINT).eq(project.value()))
                .fetchSingle()
                .value1());
    }

    private static Optional<BigDecimal> number(Version row, FieldCode field) {
        return row.value(field).map(value -> value instanceof Value.Number(BigDecimal number) ? number : null);
    }
}
