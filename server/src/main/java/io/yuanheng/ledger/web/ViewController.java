package io.yuanheng.ledger.web;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.ledger.KeptViews;
import io.yuanheng.ledger.KeptViews.View;
import io.yuanheng.ledger.LedgerProblem;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One's own views of a ledger.
@RestController
@RequestMapping("/api/ledgers/{ledger}/views")
class ViewController {

    private final KeptViews views;

    ViewController(KeptViews views) {
        this.views = views;
    }

    record Keeping(@Nullable String title, @Nullable String settings) {}

    @GetMapping
    Outcome<List<View>> views(Caller caller, @PathVariable String ledger, @RequestParam String park) {
        return asked(ledger, park, (code, in) -> views.views(caller, code, in));
    }

    @PostMapping
    Outcome<View> keep(Caller caller, @PathVariable String ledger, @RequestParam String park, @RequestBody Keeping sent) {
        String title = Objects.requireNonNullElse(sent.title(), "");
        String settings = Objects.requireNonNullElse(sent.settings(), "");
        return asked(ledger, park, (code, in) -> views.keep(caller, code, in, title, settings));
    }

    @DeleteMapping("/{id}")
    Outcome<View> drop(Caller caller, @PathVariable String ledger, @PathVariable long id, @RequestParam String park) {
        return asked(ledger, park, (code, in) -> views.drop(caller, code, in, id));
    }

    private static <T> Outcome<T> asked(String ledger, String park, BiFunction<LedgerCode, ParkCode, Outcome<T>> then) {
        return Asked.ledger(ledger).then(code -> Asked.park(park).then(in -> in.map(known -> then.apply(code, known))
                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, park)))));
    }
}
