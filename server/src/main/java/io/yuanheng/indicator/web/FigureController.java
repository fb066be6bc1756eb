package io.yuanheng.indicator.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yuanheng.access.Caller;
import io.yuanheng.indicator.FigureRowsView;
import io.yuanheng.indicator.FigureView;
import io.yuanheng.indicator.IndicatorView;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Maps addresses to questions. `only` may be repeated: `only=area:12&only=above_scale:yes`.
@RestController
class FigureController {

    private final Indicators indicators;

    FigureController(Indicators indicators) {
        this.indicators = indicators;
    }

    @GetMapping("/api/indicators")
    List<IndicatorView> indicators() {
        return indicators.indicators().stream().map(IndicatorView::of).toList();
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
