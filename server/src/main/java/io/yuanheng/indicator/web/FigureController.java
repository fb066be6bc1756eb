package io.yuanheng.indicator.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yuanheng.access.Caller;
import io.yuanheng.indicator.FigureProblem;
import io.yuanheng.indicator.FigureRowsView;
import io.yuanheng.indicator.FigureView;
import io.yuanheng.indicator.IndicatorView;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Maps addresses to questions. `only` may be repeated: `only=area:12&only=above_scale:yes`.
@RestController
class FigureController {

    private static final int MOST = 60;

    private final Indicators indicators;

    FigureController(Indicators indicators) {
        this.indicators = indicators;
    }

    /// What may be asked.
    ///
    /// @param park where it is to be asked; left out, what may be asked wherever the caller may see figures
    @GetMapping("/api/indicators")
    List<IndicatorView> indicators(Caller caller, @RequestParam(required = false) @Nullable String park) {
        boolean asks = park == null || caller.may("figures", new ParkCode(park));
        return asks ? indicators.within(caller.scope()).stream().map(IndicatorView::of).toList() : List.of();
    }

    /// One of several figures.
    ///
    /// @param figure null where it cannot be computed or may not be seen
    /// @param problems why; empty where there is a figure
    record Answered(String indicator, @Nullable FigureView figure, List<Refused> problems) {}

    record Refused(String code, String where, String message, @Nullable String hint) {}

    /// Several figures of one park and period, read at one change number. Each is checked by itself: one that is refused does not keep
    /// the others back.
    ///
    /// @param indicator repeated, [#MOST] at most
    @GetMapping("/api/figures")
    Outcome<List<Answered>> figures(
            Caller caller,
            @RequestParam List<String> indicator,
            @RequestParam String park,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable Long asOf) {
        if (indicator.size() > MOST) {
            return Outcome.rejected(
                    new Problem(FigureProblem.UNREADABLE_QUESTION, Place.WHOLE, "一次最多问 " + MOST + " 个指标，现有 " + indicator.size() + " 个", "分几次问"));
        }
        Long read = asOf == null ? (Long) indicators.current().value() : asOf;
        return Outcome.accepted(indicator.stream()
                .map(code -> answered(
                        code,
                        asked(code, park, period, null, read, null, new LinkedMultiValueMap<>())
                                .question(caller)
                                .then(question -> FigureView.ask(indicators, question, caller.scope()))))
                .toList());
    }

    private static Answered answered(String code, Outcome<FigureView> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<FigureView>(FigureView figure, List<Problem> _) -> new Answered(code, figure, List.of());
            case Outcome.Rejected<FigureView>(List<Problem> why) ->
                new Answered(
                        code,
                        null,
                        why.stream().map(one -> new Refused(one.code().code(), "", one.message(), one.hint())).toList());
        };
    }

    @GetMapping("/api/figures/{indicator}")
    Outcome<FigureView> figure(
            Caller caller,
            @PathVariable String indicator,
            @RequestParam String park,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Long asOf,
            @RequestParam(required = false) @Nullable String without,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        return asked(indicator, park, period, by, asOf, without, all)
                .question(caller)
                .then(question -> FigureView.ask(indicators, question, caller.scope()));
    }

    @GetMapping("/api/figures/{indicator}/rows")
    Outcome<FigureRowsView> rows(
            Caller caller,
            @PathVariable String indicator,
            @RequestParam String park,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Long asOf,
            @RequestParam(required = false) @Nullable String without,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        return asked(indicator, park, period, by, asOf, without, all)
                .question(caller)
                .then(question -> FigureRowsView.ask(indicators, question, caller.scope()));
    }

    private AskedFigure asked(
            String indicator,
            String park,
            String period,
            @Nullable String by,
            @Nullable Long asOf,
            @Nullable String without,
            MultiValueMap<String, String> all) {
        return new AskedFigure(
                new IndicatorCode(indicator),
                new ParkCode(park),
                period,
                asOf == null ? indicators.current() : new ChangeNo(asOf),
                all.getOrDefault("only", List.of()),
                by,
                without);
    }
}
