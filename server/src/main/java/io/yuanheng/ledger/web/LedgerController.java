package io.yuanheng.ledger.web;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowLists;
import io.yuanheng.ledger.web.LedgerAnswers.Detail;
import io.yuanheng.ledger.web.LedgerAnswers.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which ledgers there are and what they hold.
@RestController
class LedgerController {

    private final Ledgers ledgers;
    private final RowLists lists;
    private final History history;
    private final Access access;

    LedgerController(Ledgers ledgers, RowLists lists, History history, Access access) {
        this.history = history;
        this.ledgers = ledgers;
        this.lists = lists;
        this.access = access;
    }

    @GetMapping("/api/ledgers")
    Outcome<List<Summary>> ledgers(Caller caller, @RequestParam(required = false) @Nullable String park) {
        return Asked.park(park).then(in -> Outcome.accepted(ledgers.ledgers(caller).stream()
                .map(ledger -> summary(caller, ledger, in))
                .toList()));
    }

    private Summary summary(Caller caller, LedgerDefinition ledger, Optional<ParkCode> park) {
        RowQuery all = RowQuery.all(ledger.code(), lists.current());
        long rows = ledgers.count(caller, park.map(all::in).orElse(all));
        return new Summary(ledger.code().value(), ledger.title(), ledger.group(), ledger.description(), rows);
    }

    @GetMapping("/api/ledgers/{ledger}")
    Outcome<Detail> ledger(
            Caller caller, @PathVariable String ledger, @RequestParam(required = false) @Nullable String park) {
        return Asked.park(park).then(in -> ledgers.ledgers(caller).stream()
                .filter(l -> l.code().value().equals(ledger))
                .findFirst()
                .map(l -> Outcome.accepted(detail(caller, l, in)))
                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_LEDGER.at(Place.WHOLE, null, ledger))));
    }

    private Detail detail(Caller caller, LedgerDefinition ledger, Optional<ParkCode> park) {
        List<ParkCode> parks = park.map(List::of)
                .orElseGet(() -> access.parks(caller).stream()
                        .map(unit -> new ParkCode(unit.code()))
                        .toList());
        Set<FieldCode> hidden =
                caller.scope().on(ledger.code()).map(Scope.LedgerScope::hidden).orElse(Set.of());
        Set<String> roles = parks.stream().flatMap(p -> caller.roles(p).stream()).collect(Collectors.toSet());
        List<ParkCode> written = parks.stream().filter(p -> caller.writable(ledger.code(), p).isPresent()).toList();
        List<Optional<Set<FieldCode>>> named = written.stream().map(p -> caller.settable(ledger.code(), p)).toList();
        Set<FieldCode> settable = named.isEmpty() || named.stream().anyMatch(Optional::isEmpty)
                ? null
                : named.stream().flatMap(fields -> fields.orElseThrow().stream()).collect(Collectors.toSet());
        Map<String, String> titles = history.definitions().roles().stream()
                .collect(Collectors.toMap(RoleDefinition::code, RoleDefinition::title));
        return LedgerAnswers.detail(ledger, hidden, roles, titles, !written.isEmpty(), settable);
    }
}
