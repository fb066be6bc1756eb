package io.yuanheng.exchange;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.RowLists;
import io.yuanheng.ledger.map.MapFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Workbooks through dhatim fastexcel, both ways.
@Component
class WorkbookExchange implements Exchange {

    private final Ledgers ledgers;
    private final RowLists lists;
    private final Access access;
    private final WorkbookGuard guard = new WorkbookGuard(WorkbookGuard.Limits.USUAL);

    WorkbookExchange(Ledgers ledgers, RowLists lists, Access access) {
        this.ledgers = ledgers;
        this.lists = lists;
        this.access = access;
    }

    @Override
    public Outcome<ImportReport> take(
            Caller caller,
            LedgerCode code,
            ParkCode park,
            Path file,
            String fileName,
            Mode mode,
            Map<Integer, Map<FieldCode, String>> corrections) {
        if (!caller.may("import", park)) {
            return refuse("您没有向园区 " + park + " 导入的权限", "请联系管理员授予“导入”");
        }
        Optional<LedgerDefinition> ledger = readable(caller, code);
        if (ledger.isEmpty() || caller.writable(code, park).isEmpty()) {
            return refuse("您没有填报台账 " + code + " 的权限", "请联系管理员");
        }
        try {
            if (MapFile.is(file)) {
                return shapes(caller, ledger.get(), park, file, fileName, mode, corrections);
            }
            Optional<Problem> refusal = guard.refusal(file);
            if (refusal.isPresent()) {
                return Outcome.rejected(refusal.get());
            }
            return read(caller, ledger.get(), park, file, new Named(fileName, Digest.sha256(file)), mode, corrections);
        } catch (IOException | UncheckedIOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
            return Outcome.rejected(new Problem(
                    ExchangeProblem.DAMAGED, Place.WHOLE, "工作簿内容已损坏，读不下去", "请在 Excel 或 WPS 中打开、另存为 .xlsx 后再导入"));
        }
    }

    /// What the trace says of the file that somebody sent.
    record Named(String name, String sha256) {}

    private Outcome<ImportReport> shapes(
            Caller caller,
            LedgerDefinition ledger,
            ParkCode park,
            Path file,
            String fileName,
            Mode mode,
            Map<Integer, Map<FieldCode, String>> corrections)
            throws IOException {
        return switch (MapWorkbook.of(file, ledger)) {
            case Outcome.Rejected<Path>(List<Problem> why) -> Outcome.rejected(why);
            case Outcome.Accepted<Path>(Path workbook, List<Problem> _) -> {
                try {
                    yield read(caller, ledger, park, workbook, new Named(fileName, Digest.sha256(file)), mode, corrections);
                } finally {
                    Files.deleteIfExists(workbook);
                }
            }
        };
    }

    private Outcome<ImportReport> read(
            Caller caller,
            LedgerDefinition ledger,
            ParkCode park,
            Path file,
            Named sent,
            Mode mode,
            Map<Integer, Map<FieldCode, String>> corrections)
            throws IOException {
        return switch (SheetRows.open(file, ledger)) {
            case Outcome.Rejected<SheetRows>(List<Problem> why) -> Outcome.rejected(why);
            case Outcome.Accepted<SheetRows>(SheetRows rows, List<Problem> _) -> {
                try (rows) {
                    yield new WorkbookImport(ledgers, caller, ledger, park, file, sent, rows.layout(), corrections).run(rows, mode);
                }
            }
        };
    }

    @Override
    public Outcome<String> template(Caller caller, LedgerCode code, Path to) {
        Optional<LedgerDefinition> ledger = readable(caller, code);
        if (ledger.isEmpty()) {
            return refuse("没有台账 " + code + "，或您无权查看", null);
        }
        try {
            new WorkbookTemplate(ledger.get()).write(to);
            return Outcome.accepted(ledger.get().title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<Integer> export(Caller caller, LedgerCode code, ParkCode park, ChangeNo asOf, Path to) {
        Optional<LedgerDefinition> ledger = readable(caller, code);
        Optional<Scope> scope = caller.exportable(code, park);
        if (ledger.isEmpty() || scope.isEmpty()) {
            return refuse("您没有导出台账 " + code + " 的权限", "请联系管理员授予“导出”");
        }
        List<RowView> rows = ledgers.list(new Exporting(caller, scope.get()), RowQuery.all(code, asOf).in(park));
        Set<FieldCode> hidden = scope.get().on(code).map(Scope.LedgerScope::hidden).orElse(Set.of());
        String title = access.park(park).map(UnitDefinition::title).orElse(park.value());
        try {
            new WorkbookExport(ledger.get(), hidden, List.of()).write(title, asOf, "", rows, to);
            return Outcome.accepted(rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<Integer> exportShapes(Caller caller, LedgerCode code, ParkCode park, ChangeNo asOf, Path to) {
        Optional<LedgerDefinition> ledger = readable(caller, code);
        Optional<Scope> scope = caller.exportable(code, park);
        if (ledger.isEmpty() || scope.isEmpty()) {
            return refuse("您没有导出台账 " + code + " 的权限", "请联系管理员授予“导出”");
        }
        Set<FieldCode> hidden = scope.get().on(code).map(Scope.LedgerScope::hidden).orElse(Set.of());
        Optional<FieldDefinition> shape = MapExport.shapes(ledger.get(), hidden);
        if (shape.isEmpty()) {
            return Outcome.rejected(new Problem(ExchangeProblem.NO_SHAPES, Place.WHOLE, "台账“" + ledger.get().title() + "”没有图形字段", "请选有界址或位置的台账，如供地"));
        }
        try {
            return Outcome.accepted(MapExport.write(
                    ledger.get(), shape.get(), ledgers.list(new Exporting(caller, scope.get()), RowQuery.all(code, asOf).in(park)), to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<Integer> export(Caller caller, RowLists.Request selection, List<FieldCode> columns, Path to) {
        Optional<LedgerDefinition> ledger = readable(caller, selection.ledger());
        ParkCode park = selection.park();
        Optional<Scope> scope = park == null ? Optional.empty() : caller.exportable(selection.ledger(), park);
        if (ledger.isEmpty() || park == null || scope.isEmpty()) {
            return refuse("您没有导出台账 " + selection.ledger() + " 的权限", "请联系管理员授予“导出”");
        }
        Set<FieldCode> hidden = scope.get().on(selection.ledger()).map(Scope.LedgerScope::hidden).orElse(Set.of());
        String title = access.park(park).map(UnitDefinition::title).orElse(park.value());
        ChangeNo asOf = selection.asOf() == null ? lists.current() : selection.asOf();
        return lists.rows(new Exporting(caller, scope.get()), selection).map(rows -> {
            try {
                new WorkbookExport(ledger.get(), hidden, columns).write(title, asOf, conditions(ledger.get(), selection), rows, to);
                return rows.size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// What was asked for, in the words of the list.
    private static String conditions(LedgerDefinition ledger, RowLists.Request selection) {
        List<String> said = new ArrayList<>();
        if (selection.search() != null && !selection.search().isBlank()) {
            said.add("名称含“" + selection.search().strip() + "”");
        }
        if (selection.state() != null && !selection.state().isBlank()) {
            said.add("状态为" + Stream.of(selection.state().split(","))
                    .map(code -> ledger.lifeCycle().flatMap(life -> life.state(code.strip())).map(LifeCycle.State::title).orElse(code))
                    .collect(Collectors.joining("、")));
        }
        ledger.fields().stream()
                .filter(field -> selection.filters().containsKey(field.code().value()))
                .forEach(field -> said.add(field.title() + " " + selection.filters().get(field.code().value())));
        return String.join("；", said);
    }

    private Optional<LedgerDefinition> readable(Caller caller, LedgerCode code) {
        return ledgers.ledgers(caller).stream().filter(l -> l.code().equals(code)).findFirst();
    }

    private static <T> Outcome<T> refuse(String message, @org.jspecify.annotations.Nullable String hint) {
        return Outcome.rejected(new Problem(ExchangeProblem.NOT_ALLOWED, Place.WHOLE, message, hint));
    }

    /// The caller, seeing no more than may be exported.
    private record Exporting(Caller caller, Scope scope) implements Caller {
        @Override
        public Actor actor() {
            return caller.actor();
        }

        @Override
        public Set<String> roles(ParkCode park) {
            return caller.roles(park);
        }

        @Override
        public Optional<Scope> writable(LedgerCode ledger, ParkCode park) {
            return Optional.empty();
        }

        @Override
        public Optional<Scope> exportable(LedgerCode ledger, ParkCode park) {
            return caller.exportable(ledger, park);
        }

        @Override
        public boolean may(String action, ParkCode park) {
            return false;
        }
    }
}
