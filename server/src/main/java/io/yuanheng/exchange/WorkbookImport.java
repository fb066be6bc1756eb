package io.yuanheng.exchange;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.exchange.Exchange.Fate;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.exchange.Exchange.PreviewRow;
import io.yuanheng.exchange.SheetLayout.Column;
import io.yuanheng.exchange.SheetRows.SheetRow;
import io.yuanheng.history.Change;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.Reviewed;
import io.yuanheng.ledger.RowCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One import: stage the rows of the sheet, have the ledger review them, then commit all, the good ones, or none.
final class WorkbookImport {

    /// More problems than this help nobody; the rest is counted.
    private static final int PROBLEMS_SHOWN = 1_000;
    /// Rows of each fate a preview shows.
    private static final int PREVIEWED = 100;
    /// Cells corrected in the preview that the trace names one by one.
    private static final int CORRECTIONS_NAMED = 20;

    private final Ledgers ledgers;
    private final Caller caller;
    private final LedgerDefinition ledger;
    private final ParkCode park;
    private final Path file;
    private final WorkbookExchange.Named sent;
    private final SheetLayout layout;
    private final Map<Integer, Map<FieldCode, String>> corrections;

    private final List<RowCommand> commands = new ArrayList<>();
    private final Map<Integer, List<String>> refused = new TreeMap<>();
    private final Map<Integer, Set<String>> wrong = new HashMap<>();
    private final List<String> corrected = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    WorkbookImport(
            Ledgers ledgers,
            Caller caller,
            LedgerDefinition ledger,
            ParkCode park,
            Path file,
            WorkbookExchange.Named sent,
            SheetLayout layout,
            Map<Integer, Map<FieldCode, String>> corrections) {
        this.ledgers = ledgers;
        this.caller = caller;
        this.ledger = ledger;
        this.park = park;
        this.file = file;
        this.sent = sent;
        this.layout = layout;
        this.corrections = corrections;
        problems.addAll(layout.problems());
    }

    Outcome<ImportReport> run(SheetRows rows, Mode mode) throws IOException {
        if (problems.stream().anyMatch(Problem::refuses)) {
            return Outcome.rejected(problems);
        }
        stage(rows);
        if (commands.isEmpty() && refused.isEmpty()) {
            return Outcome.rejected(new Problem(
                    ExchangeProblem.NO_ROWS,
                    new Place.InSheet(layout.sheet(), "A" + layout.firstDataRow()),
                    "表头下面没有数据行",
                    "数据应从第 " + layout.firstDataRow() + " 行开始"));
        }
        return switch (mode) {
            case DRY_RUN -> Outcome.accepted(preview());
            case ALL_OR_NOTHING -> allOrNothing();
            case PARTIAL -> partial();
        };
    }

    private void stage(SheetRows rows) {
        Texts texts = new Texts();
        try (Stream<SheetRow> stream = rows.rows()) {
            stream.forEach(row -> {
                if (row.passedOver()) {
                    problems.addAll(row.problems());
                } else if (row.problems().isEmpty()) {
                    commands.add(new RowCommand.Put(ledger.code(), park, row.state(), texts.once(corrected(row)), row.number()));
                } else {
                    row.problems().forEach(p -> refuse(row.number(), p));
                }
            });
        }
    }

    private Map<FieldCode, String> corrected(SheetRow row) {
        Map<FieldCode, String> cells = row.cells();
        corrections.getOrDefault(row.number(), Map.of()).forEach((field, text) -> {
            if (!text.equals(cells.put(field, text))) {
                corrected.add(layout.columnOf(field.value()).map(SheetLayout::letters).orElse(field.value()) + row.number());
            }
        });
        return cells;
    }

    private ImportReport preview() {
        List<Reviewed> reviewed = ledgers.review(caller, commands).perCommand();
        collect(reviewed);
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        for (Reviewed one : reviewed) {
            if (one.problems().stream().anyMatch(Problem::refuses)) {
                continue;
            }
            switch (one.effect()) {
                case CREATES -> created++;
                case CHANGES -> changed++;
                case CHANGES_NOTHING -> unchanged++;
            }
        }
        return report(created, changed, unchanged, null, previewed(reviewed), null);
    }

    private List<PreviewRow> previewed(List<Reviewed> reviewed) {
        Map<Fate, Integer> shown = new EnumMap<>(Fate.class);
        Map<Integer, PreviewRow> rows = new TreeMap<>();
        for (int i = 0; i < reviewed.size(); i++) {
            RowCommand.Put command = (RowCommand.Put) commands.get(i);
            Fate fate = refused.containsKey(command.sheetRow()) ? Fate.REFUSED : fate(reviewed.get(i).effect());
            if (shown.merge(fate, 1, Integer::sum) <= PREVIEWED) {
                List<String> reasons = refused.getOrDefault(command.sheetRow(), List.of());
                rows.put(command.sheetRow(), new PreviewRow(command.sheetRow(), fate, command.cells(), List.copyOf(reasons), wrong(command.sheetRow())));
            }
        }
        refused.forEach((row, reasons) -> {
            if (!staged(row) && shown.merge(Fate.REFUSED, 1, Integer::sum) <= PREVIEWED) {
                rows.put(row, new PreviewRow(row, Fate.REFUSED, Map.of(), List.copyOf(reasons), List.of()));
            }
        });
        return List.copyOf(rows.values());
    }

    private List<String> wrong(int row) {
        return wrong.getOrDefault(row, Set.of()).stream().sorted().toList();
    }

    private static Fate fate(Ledgers.Effect effect) {
        return switch (effect) {
            case CREATES -> Fate.CREATED;
            case CHANGES -> Fate.CHANGED;
            case CHANGES_NOTHING -> Fate.UNCHANGED;
        };
    }

    private Outcome<ImportReport> allOrNothing() throws IOException {
        if (!refused.isEmpty()) {
            collect(ledgers.review(caller, commands).perCommand());
            return Outcome.rejected(shown());
        }
        return switch (ledgers.commit(caller, commands, Optional.of(source()))) {
            case Outcome.Accepted<Receipt>(Receipt receipt, List<Problem> warnings) -> {
                warnings.forEach(p -> problems.add(placed(p)));
                yield Outcome.accepted(report(receipt, null));
            }
            case Outcome.Rejected<Receipt>(List<Problem> why) -> {
                why.forEach(p -> problems.add(placed(p)));
                yield Outcome.rejected(shown());
            }
        };
    }

    private Outcome<ImportReport> partial() throws IOException {
        List<Reviewed> reviewed = ledgers.review(caller, commands).perCommand();
        collect(reviewed);
        List<RowCommand> good = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (reviewed.get(i).problems().stream().noneMatch(Problem::refuses)) {
                good.add(commands.get(i));
            }
        }
        if (good.isEmpty()) {
            return Outcome.accepted(report(0, 0, 0, null, List.of(), returned()));
        }
        return switch (ledgers.commit(caller, good, Optional.of(source()))) {
            case Outcome.Accepted<Receipt>(Receipt receipt, List<Problem> _) -> Outcome.accepted(report(receipt, returned()));
            // a row that only stood because of a refused one, or somebody else's change meanwhile: nothing was written
            case Outcome.Rejected<Receipt>(List<Problem> why) -> Outcome.rejected(
                    why.stream().map(p -> placed(p, good)).toList());
        };
    }

    private void collect(List<Reviewed> reviewed) {
        for (int i = 0; i < reviewed.size(); i++) {
            int number = ((RowCommand.Put) commands.get(i)).sheetRow();
            for (Problem problem : reviewed.get(i).problems()) {
                Problem placed = placed(problem);
                if (problem.refuses()) {
                    refuse(number, placed);
                    if (problem.where() instanceof Place.InCommand(int _, String field) && !field.isEmpty()) {
                        wrong.computeIfAbsent(number, _ -> new TreeSet<>()).add(field);
                    }
                } else {
                    problems.add(placed);
                }
            }
        }
    }

    private void refuse(int row, Problem problem) {
        problems.add(problem);
        refused.computeIfAbsent(row, _ -> new ArrayList<>())
                .add(problem.message() + (problem.hint() == null ? "" : "（" + problem.hint() + "）"));
    }

    private Problem placed(Problem problem) {
        return placed(problem, commands);
    }

    /// A problem of the n-th command becomes a problem of its cell.
    private Problem placed(Problem problem, List<RowCommand> sent) {
        if (!(problem.where() instanceof Place.InCommand(int index, String field)) || index < 0 || index >= sent.size()) {
            return problem;
        }
        int row = ((RowCommand.Put) sent.get(index)).sheetRow();
        String column = layout.columnOf(field).map(SheetLayout::letters).orElse("A");
        return new Problem(problem.code(), new Place.InSheet(layout.sheet(), column + row), problem.message(), problem.hint());
    }

    private @Nullable Path returned() throws IOException {
        if (refused.isEmpty()) {
            return null;
        }
        Path to = Files.createTempFile("yuanheng-returned-", ".xlsx");
        ReturnedRows.write(file, layout, refused, to);
        return to;
    }

    private Change.Source source() {
        Map<FieldCode, String> columns = new HashMap<>();
        for (Map.Entry<Integer, Column> entry : layout.columns().entrySet()) {
            var field = entry.getValue().field();
            if (field != null) {
                columns.put(field.code(), SheetLayout.letters(entry.getKey()));
            }
        }
        return new Change.Source(named(), layout.sheet(), columns, sent.sha256());
    }

    /// The file with the cells whose content is not the file's.
    private String named() {
        if (corrected.isEmpty()) {
            return sent.name();
        }
        String cells = String.join("、", corrected.subList(0, Math.min(corrected.size(), CORRECTIONS_NAMED)));
        return sent.name() + "（导入时更正 " + cells + (corrected.size() > CORRECTIONS_NAMED ? " 等 " + corrected.size() + " 格" : "") + "）";
    }

    private ImportReport report(Receipt receipt, @Nullable Path returned) {
        boolean wrote = receipt.created() + receipt.changed() > 0;
        ImportReport plain = report(receipt.created(), receipt.changed(), receipt.unchanged(), null, List.of(), returned);
        return wrote ? plain.at(receipt.change()) : plain;
    }

    private ImportReport report(
            int created, int changed, int unchanged, @Nullable ChangeNo change, List<PreviewRow> preview, @Nullable Path returned) {
        int rows = commands.size() + (int) refused.keySet().stream().filter(n -> !staged(n)).count();
        return new ImportReport(
                ledger.code(), sent.name(), layout.sheet(), rows, created, changed, unchanged, refused.size(), change, shown(), preview, returned);
    }

    private boolean staged(int row) {
        // commands stand in sheet order
        int low = 0;
        int high = commands.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = ((RowCommand.Put) commands.get(middle)).sheetRow();
            if (number == row) {
                return true;
            }
            if (number < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    private List<Problem> shown() {
        if (problems.size() <= PROBLEMS_SHOWN) {
            return problems;
        }
        List<Problem> first = new ArrayList<>(problems.subList(0, PROBLEMS_SHOWN));
        first.add(Problem.of(ExchangeProblem.MORE, Place.WHOLE, "另有 " + (problems.size() - PROBLEMS_SHOWN) + " 条问题未列出"));
        return first;
    }

    /// Equal texts of a large file kept once: columns repeat months, choices and names thousands of times.
    private static final class Texts {
        private static final int KEPT = 100_000;
        private final Map<String, String> seen = new HashMap<>();

        Map<FieldCode, String> once(Map<FieldCode, String> cells) {
            cells.replaceAll((_, text) -> {
                String known = seen.get(text);
                if (known != null) {
                    return known;
                }
                if (seen.size() < KEPT) {
                    seen.put(text, text);
                }
                return text;
            });
            return cells;
        }
    }
}
