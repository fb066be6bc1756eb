package io.yuanheng.indicator;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators.Listing;
import io.yuanheng.indicator.Indicators.ListingQuestion;
import io.yuanheng.indicator.plan.Rows;
import io.yuanheng.indicator.sql.PlanQueries;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows for lists in reports, such as projects by stage, with the same lineage as a figure.
final class Listings {

    // enterprise.area.name
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_]{0,39}(\\.[a-z][a-z0-9_]{0,39})*");

    private final History history;
    private final Scope scope;
    private final LedgerPaths paths;

    Listings(History history, Scope scope) {
        this.history = history;
        this.scope = scope;
        this.paths = new LedgerPaths(history.definitions());
    }

    Outcome<Listing> list(ListingQuestion question) {
        List<Problem> problems = new ArrayList<>();
        if (paths.definitions().ledger(question.ledger()).isEmpty()) {
            return Outcome.rejected(new Problem(FigureProblem.UNKNOWN_FIELD, WHOLE, "没有声明台账 " + question.ledger(), null));
        }
        LedgerDefinition ledger = paths.ledger(question.ledger());
        List<RowQuery.Order> order = new ArrayList<>();
        for (String by : question.order()) {
            boolean descending = by.startsWith("-");
            path(descending ? by.substring(1) : by)
                    .ifPresentOrElse(
                            path -> order.add(new RowQuery.Order(path, descending)),
                            () -> problems.add(unknownField(ledger, by)));
        }
        List<Path> needed = new ArrayList<>(question.columns());
        order.forEach(o -> needed.add(o.by()));
        needed.stream()
                .filter(path -> paths.end(question.ledger(), path).isEmpty())
                .distinct()
                .forEach(path -> problems.add(unknownField(ledger, path.toString())));
        if (problems.isEmpty()) {
            needed.addAll(Sight.read(question.where()));
            problems.addAll(new Sight(scope, paths).blocks(question.park(), question.ledger(), needed));
        }
        return problems.isEmpty() ? Outcome.accepted(list(question, ledger, order)) : Outcome.rejected(problems);
    }

    private Listing list(ListingQuestion question, LedgerDefinition ledger, List<RowQuery.Order> order) {
        RowQuery query = new RowQuery(
                question.ledger(), question.asOf(), List.of(question.park()), question.where(), null, order, null, question.limit());
        List<Version> versions = history.read(query, scope);
        PlanQueries queries = new PlanQueries(history, scope);
        Rows.Read all = new Rows.Read(question.ledger(), question.park(), question.asOf(), question.where());
        Figure.Lineage lineage = Lineages.of(question.ledger(), queries.versions(all));
        RowNames names = new RowNames(history, paths, question.asOf(), scope);
        CellTexts texts = new CellTexts(names);
        texts.prepare(ledger, versions);
        Map<Path, Map<Long, String>> distant = new HashMap<>();
        for (Path column : question.columns()) {
            if (!column.hops().isEmpty()) {
                distant.put(column, distant(queries, all, column, names, texts));
            }
        }
        List<List<String>> rows = versions.stream()
                .map(version -> question.columns().stream()
                        .map(column -> text(ledger, version, column, texts, distant.get(column)))
                        .toList())
                .toList();
        return new Listing(question, lineage.rows(), versions, rows, lineage);
    }

    private static Problem unknownField(LedgerDefinition ledger, String path) {
        return new Problem(FigureProblem.UNKNOWN_FIELD, WHOLE, "台账“" + ledger.title() + "”没有字段 " + path, null);
    }

    private static String text(
            LedgerDefinition ledger, Version version, Path column, CellTexts texts, @Nullable Map<Long, String> distant) {
        if (distant != null) {
            return distant.getOrDefault(version.row().value(), "");
        }
        if (column.field().equals(Path.STATE)) {
            String state = version.state();
            return state == null ? "" : CellTexts.stateTitle(ledger, state);
        }
        if (column.field().equals(Path.PARK)) {
            return version.park().value();
        }
        FieldType type = ledger.field(column.field()).map(FieldDefinition::type).orElseThrow();
        return version.value(column.field()).map(value -> texts.text(type, value)).orElse("");
    }

    /// Texts of a column that lies behind references, by row.
    private Map<Long, String> distant(PlanQueries queries, Rows.Read rows, Path column, RowNames names, CellTexts texts) {
        LedgerPaths.End end = paths.end(rows.ledger(), column).orElseThrow();
        Map<Long, String> raw = queries.values(rows, column);
        end.refersTo().ifPresent(to -> names.prepare(to, raw.values().stream().map(Long::valueOf).toList()));
        Map<Long, String> shown = new HashMap<>();
        raw.forEach((row, value) -> shown.put(
                row,
                end.field().map(field -> texts.text(field.type(), value)).orElseGet(() -> CellTexts.stateTitle(end.ledger(), value))));
        return shown;
    }

    private static Optional<Path> path(String written) {
        if (!PATH.matcher(written).matches()) {
            return Optional.empty();
        }
        List<FieldCode> parts = Stream.of(written.split("\\.")).map(FieldCode::new).toList();
        return Optional.of(new Path(parts.subList(0, parts.size() - 1), parts.getLast()));
    }
}
