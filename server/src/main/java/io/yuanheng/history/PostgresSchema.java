package io.yuanheng.history;

import static io.yuanheng.history.StoredTables.FINGERPRINT;
import static io.yuanheng.history.StoredTables.PACK_VERSION;
import static io.yuanheng.history.StoredTables.PACK_VERSION_ID;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Tables on PostgreSQL, as their owner.
final class PostgresSchema implements Schema {

    private static final Field<OffsetDateTime> APPLIED_AT =
            DSL.field(DSL.name("applied_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<String> LOGIN = DSL.field(DSL.name("login"), SQLDataType.CLOB);
    private static final Field<String> ACTOR = DSL.field(DSL.name("actor"), SQLDataType.CLOB);

    private final DSLContext owner;
    private final Layouts layouts;

    PostgresSchema(DataSource owner, DefinitionReader reader) {
        this.owner = DSL.using(owner, StoredTables.DIALECT, StoredTables.SETTINGS);
        this.layouts = new Layouts(reader);
    }

    @Override
    public Outcome<Plan> plan(Definitions definitions) {
        return owner.transactionResult(transaction -> {
            DSLContext sql = transaction.dsl();
            Workbench bench = bench(sql);
            Difference difference = new Difference(bench.catalog());
            List<Move> moves = difference.moves(definitions, applied(sql));
            List<Problem> problems = new ArrayList<>(difference.problems());
            moves.forEach(move -> problems.addAll(move.check(bench)));
            return problems.isEmpty()
                    ? Outcome.accepted(new Plan(definitions.fingerprint(), steps(moves, bench)))
                    : Outcome.rejected(problems);
        });
    }

    @Override
    public Outcome<Plan> apply(Definitions definitions, Actor by) {
        return applying(sql -> apply(sql, definitions, by));
    }

    @Override
    public Outcome<Plan> apply(Definitions definitions, Actor by, String basedOn) {
        return applying(sql -> {
            lock(sql);
            if (!applied(sql).equals(basedOn)) {
                throw new Refused(List.of(new Problem(
                        HistoryProblem.DEFINITIONS_MOVED, Place.WHOLE, "定义已被别人改过，这次修改没有应用", "请重新打开，核对后再应用")));
            }
            return apply(sql, definitions, by);
        });
    }

    private Outcome<Plan> applying(Function<DSLContext, Plan> work) {
        try {
            return Outcome.accepted(owner.transactionResult(transaction -> work.apply(transaction.dsl())));
        } catch (Refused refused) {
            return Outcome.rejected(refused.problems());
        }
    }

    /// Writers wait, so that no row slips in between check and step.
    private static void lock(DSLContext sql) {
        sql.select(DSL.function("take_change_lock", SQLDataType.OTHER)).execute();
    }

    private Plan apply(DSLContext sql, Definitions definitions, Actor by) {
        lock(sql);
        Workbench bench = bench(sql);
        Difference difference = new Difference(bench.catalog());
        List<Move> moves = difference.moves(definitions, applied(sql));
        if (!difference.problems().isEmpty()) {
            throw new Refused(difference.problems());
        }
        List<Step> steps = steps(moves, bench);
        if (moves.isEmpty()) {
            return new Plan(definitions.fingerprint(), steps);
        }
        int packVersion = keep(sql, definitions, by);
        for (int i = 0; i < moves.size(); i++) {
            List<Problem> problems = moves.get(i).check(bench);
            if (!problems.isEmpty()) {
                throw new Refused(withRest(problems, moves.subList(i + 1, moves.size()), bench));
            }
            moves.get(i).run(bench);
        }
        bench.finish(definitions, reason -> {
            Change.Intent intent = new Change.Intent(by, "definition", reason, Optional.empty());
            return new Rewriting(sql, Commit.open(sql, intent), packVersion);
        });
        return new Plan(definitions.fingerprint(), steps);
    }

    /// All reasons at once, not only the first.
    private static List<Problem> withRest(List<Problem> problems, List<Move> rest, Workbench bench) {
        List<Problem> all = new ArrayList<>(problems);
        rest.forEach(move -> all.addAll(move.check(bench)));
        return all;
    }

    private Workbench bench(DSLContext sql) {
        int before = Layouts.packVersion(sql);
        return new Workbench(sql, new Catalog(sql), () -> layouts.definitions(sql, before));
    }

    private static List<Step> steps(List<Move> moves, Workbench bench) {
        return moves.stream().map(move -> move.step(bench)).toList();
    }

    private static String applied(DSLContext sql) {
        return sql.select(FINGERPRINT)
                .from(PACK_VERSION)
                .orderBy(PACK_VERSION_ID.desc())
                .limit(1)
                .fetchOptional(FINGERPRINT)
                .orElse("");
    }

    private static int keep(DSLContext sql, Definitions definitions, Actor by) {
        int id = Layouts.packVersion(sql) + 1;
        sql.insertInto(PACK_VERSION)
                .set(PACK_VERSION_ID, id)
                .set(FINGERPRINT, definitions.fingerprint())
                .set(APPLIED_AT, DSL.currentOffsetDateTime())
                .set(LOGIN, by.login())
                .set(ACTOR, by.name())
                .execute();
        List<Query> files = new ArrayList<>();
        for (Definitions.PackFile file : definitions.files()) {
            files.add(sql.insertInto(DSL.table(DSL.name("pack_file")))
                    .set(DSL.field(DSL.name("pack_version"), SQLDataType.INTEGER), id)
                    .set(DSL.field(DSL.name("position"), SQLDataType.INTEGER), files.size() + 1)
                    .set(DSL.field(DSL.name("pack"), SQLDataType.CLOB), file.pack())
                    .set(DSL.field(DSL.name("path"), SQLDataType.CLOB), file.path())
                    .set(DSL.field(DSL.name("content"), SQLDataType.CLOB), file.content()));
        }
        sql.batch(files).execute();
        return id;
    }
}
