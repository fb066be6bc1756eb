package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.Change;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Draft.Kind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The first stage of a command: may this caller do it here, on this row, and what do the cells say.
final class Drafting {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    // columns repeat months, choices and flags thousands of times
    private static final int KEPT_VALUES = 50_000;

    private final Snapshot visible;
    private final Caller caller;
    private final CellDecoding decoding;
    private final boolean keeping;
    private final Naming naming;
    private final Map<LedgerCode, Map<ParkCode, Optional<Scope>>> writable = new HashMap<>();
    private final Map<LedgerCode, Map<ParkCode, Optional<Set<FieldCode>>>> settable = new HashMap<>();
    private final Map<LedgerCode, Map<FieldCode, FieldDefinition>> fields = new HashMap<>();
    private final Map<Value, Value> seen = new HashMap<>();

    /// @param keeping whether rows of results may be written
    Drafting(Snapshot visible, Caller caller, CellDecoding decoding, boolean keeping) {
        this.visible = visible;
        this.caller = caller;
        this.decoding = decoding;
        this.keeping = keeping;
        this.naming = new Naming(visible);
    }

    /// @param refused takes the reason when there is no draft at all
    Optional<Draft> draft(int index, RowCommand command, BiConsumer<Integer, Problem> refused) {
        Optional<LedgerDefinition> ledger = visible.definitions()
                .ledger(command.ledger())
                .filter(l -> visible.scope().on(l.code()).isPresent());
        if (ledger.isEmpty()) {
            refused.accept(index, LedgerProblem.UNKNOWN_LEDGER.at(place(index), null, command.ledger()));
            return Optional.empty();
        }
        if (!keeping && visible.definitions().procedures().holdsResults(command.ledger())) {
            refused.accept(index, LedgerProblem.RESULTS.at(place(index), "结果有误的，更正评价用的数据，另起一次评价", ledger.get().title()));
            return Optional.empty();
        }
        return switch (command) {
            case RowCommand.Create create ->
                fresh(index, Kind.CREATE, ledger.get(), create.park(), create.state(), null, create.cells(), refused);
            case RowCommand.Put put ->
                fresh(index, Kind.PUT, ledger.get(), put.park(), put.state(), put.sheetRow(), put.cells(), refused);
            case RowCommand.Amend amend ->
                existing(index, Kind.AMEND, ledger.get(), amend.row(), amend.expected(), null, amend.reason(), amend.cells(), refused);
            case RowCommand.Step step ->
                existing(index, Kind.STEP, ledger.get(), step.row(), step.expected(), step.step(), step.reason(), step.cells(), refused);
            case RowCommand.Withdraw withdraw ->
                existing(
                        index, Kind.WITHDRAW, ledger.get(), withdraw.row(), withdraw.expected(), null, withdraw.reason(), Map.of(), refused);
        };
    }

    private Optional<Draft> fresh(
            int index,
            Kind kind,
            LedgerDefinition ledger,
            ParkCode park,
            @Nullable String state,
            @Nullable Integer sheetRow,
            Map<FieldCode, String> cells,
            BiConsumer<Integer, Problem> refused) {
        Optional<UnitDefinition> unit = park(park);
        if (unit.isEmpty() || !visible.scope().covers(park)) {
            refused.accept(index, LedgerProblem.UNKNOWN_PARK.at(place(index), null, park));
            return Optional.empty();
        }
        if (writable(ledger.code(), park).isEmpty()) {
            refused.accept(index, notWritable(index, ledger, park));
            return Optional.empty();
        }
        Draft draft = new Draft(index, kind, ledger, park, state == null || state.isBlank() ? null : state, null, sheetRow);
        decode(draft, cells);
        return Optional.of(draft);
    }

    private Optional<Draft> existing(
            int index,
            Kind kind,
            LedgerDefinition ledger,
            RowId row,
            ChangeNo expected,
            @Nullable String step,
            @Nullable String reason,
            Map<FieldCode, String> cells,
            BiConsumer<Integer, Problem> refused) {
        Optional<Version> seen = visible.history().find(ledger.code(), row, visible.asOf(), visible.scope());
        if (seen.isEmpty()) {
            refused.accept(index, LedgerProblem.UNKNOWN_ROW.at(place(index), "可能已被撤回，请刷新列表", ledger.title(), row));
            return Optional.empty();
        }
        ParkCode park = seen.get().park();
        Optional<Scope> scope = writable(ledger.code(), park);
        if (scope.isEmpty()) {
            refused.accept(index, notWritable(index, ledger, park));
            return Optional.empty();
        }
        // read again within what may be written: it masks nothing, and what the reader does not see must not be lost
        Optional<Version> before = visible.history().find(ledger.code(), row, visible.asOf(), scope.get());
        if (before.isEmpty()) {
            refused.accept(index, LedgerProblem.ROW_NOT_WRITABLE.at(place(index), null, label(seen.get())));
            return Optional.empty();
        }
        Draft draft = new Draft(index, kind, ledger, park, step, reason, null);
        draft.before(Before.of(before.get()));
        if (kind == Kind.WITHDRAW && settable(ledger.code(), park).isPresent()) {
            draft.refuse(LedgerProblem.NOT_TO_WITHDRAW, "请联系园区，说明理由", label(before.get()));
        }
        if (!before.get().from().equals(expected)) {
            draft.refuse(LedgerProblem.STALE, staleHint(before.get()), label(before.get()), before.get().from());
        }
        decode(draft, cells);
        return Optional.of(draft);
    }

    private void decode(Draft draft, Map<FieldCode, String> cells) {
        Set<FieldCode> hidden =
                visible.scope().on(draft.ledger.code()).map(Scope.LedgerScope::hidden).orElse(Set.of());
        Map<FieldCode, FieldDefinition> fields = fields(draft.ledger);
        Optional<Set<FieldCode>> settable = settable(draft.ledger.code(), draft.park);
        cells.forEach((code, raw) -> {
            FieldDefinition field = fields.get(code);
            if (field == null || hidden.contains(code)) {
                draft.refuse(code, LedgerProblem.UNKNOWN_FIELD, null, draft.ledger.title(), code);
                return;
            }
            if (settable.isPresent() && !settable.get().contains(code)) {
                draft.refuse(code, LedgerProblem.FIELD_NOT_YOURS, null, field.title());
                return;
            }
            switch (decoding.decode(field.type(), raw)) {
                case Decoded.Empty _ -> draft.emptied.add(code);
                case Decoded.Filled(Value value) -> draft.set.put(code, once(value));
                case Decoded.Named(String text) -> draft.named.put(code, text);
                case Decoded.Refused refused -> draft.refuse(field, refused);
            }
        });
    }

    private Map<FieldCode, FieldDefinition> fields(LedgerDefinition ledger) {
        return fields.computeIfAbsent(ledger.code(), _ -> {
            Map<FieldCode, FieldDefinition> byCode = new HashMap<>();
            ledger.fields().forEach(field -> byCode.put(field.code(), field));
            return byCode;
        });
    }

    private Value once(Value value) {
        Value known = seen.get(value);
        if (known != null) {
            return known;
        }
        if (seen.size() < KEPT_VALUES) {
            seen.put(value, value);
        }
        return value;
    }

    Optional<Scope> writable(LedgerCode ledger, ParkCode park) {
        return writable
                .computeIfAbsent(ledger, _ -> new HashMap<>())
                .computeIfAbsent(park, p -> caller.writable(ledger, p));
    }

    private Optional<Set<FieldCode>> settable(LedgerCode ledger, ParkCode park) {
        return settable.computeIfAbsent(ledger, _ -> new HashMap<>()).computeIfAbsent(park, p -> caller.settable(ledger, p));
    }

    private Optional<UnitDefinition> park(ParkCode park) {
        return visible.definitions().units().stream()
                .filter(u -> u.kind().equals("park") && u.code().equals(park.value()))
                .findFirst();
    }

    private Problem notWritable(int index, LedgerDefinition ledger, ParkCode park) {
        String title = park(park).map(UnitDefinition::title).orElse(park.value());
        return LedgerProblem.NOT_WRITABLE.at(place(index), "请本园区的系统管理员授权", title, ledger.title());
    }

    private String staleHint(Version now) {
        String who = visible.history()
                .change(now.from())
                .map((Change c) -> c.by().name() + "于 " + MINUTE.format(c.at()) + " 改动过。")
                .orElse("");
        return who + "请刷新，对照新的内容后再保存";
    }

    String label(Version version) {
        return naming.labels(version.ledger(), List.of(version.row())).getOrDefault(version.row(), "#" + version.row());
    }

    private static Place place(int index) {
        return new Place.InCommand(index, "");
    }
}
