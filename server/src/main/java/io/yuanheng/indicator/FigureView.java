package io.yuanheng.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators.Disagreement;
import io.yuanheng.kernel.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A figure as the command line and the HTTP API write it in JSON: one form for both.
///
/// Amounts are texts at the indicator's declared scale, percentages texts at two decimals; what is not known is null.
@JsonPropertyOrder({
    "indicator", "title", "park", "period", "unit", "value", "prior", "difference", "growth", "target", "completion", "estimate", "status",
    "change", "lineage", "by"
})
public record FigureView(
        String indicator,
        String title,
        String park,
        String period,
        String unit,
        @Nullable String value,
        @Nullable String prior,
        @Nullable String difference,
        @Nullable String growth,
        @Nullable Target target,
        @Nullable String completion,
        boolean estimate,
        String status,
        long change,
        Lineage lineage,
        List<Part> by,
        @Nullable String published,
        @JsonProperty("nominal_growth") @Nullable String nominalGrowth,
        @JsonProperty("time_progress") String timeProgress,
        @JsonProperty("stretch_completion") @Nullable String stretchCompletion,
        String scope,
        List<Stated> stated,
        @Nullable Top top) {

    public record Target(String floor, @Nullable String stretch) {}

    public record Lineage(String ledger, long rows, String hash) {}

    public record Part(
            @Nullable String member,
            String title,
            @Nullable String value,
            @Nullable String prior,
            @Nullable String difference,
            @Nullable String growth,
            @Nullable String share) {}

    public record Top(
            Part largest,
            @Nullable String rest,
            @JsonProperty("rest_prior") @Nullable String restPrior,
            @JsonProperty("rest_growth") @Nullable String restGrowth) {}

    public record Stated(String kind, String stated, String computed, String difference, String say) {}

    /// Asks for a figure together with what it disagrees with.
    public static Outcome<FigureView> ask(Indicators indicators, Question question, Scope scope) {
        return indicators
                .figure(question, scope)
                .then(figure -> indicators.disagreements(question, scope).map(said -> of(figure, said)));
    }

    public static FigureView of(Figure figure, List<Disagreement> disagreements) {
        Figure.TargetState target = figure.target();
        return new FigureView(
                figure.definition().code().value(),
                figure.definition().title(),
                figure.question().park().value(),
                figure.question().period().toString(),
                figure.definition().unit().symbol(),
                shown(figure, figure.value()),
                shown(figure, figure.prior()),
                shown(figure, figure.difference()),
                plain(figure.growth()),
                target == null ? null : new Target(figure.shown(target.floor()), shown(figure, target.stretch())),
                target == null ? null : plain(target.completion()),
                figure.estimate(),
                figure.status().name().toLowerCase(Locale.ROOT),
                figure.question().asOf().value(),
                new Lineage(figure.lineage().ledger().value(), figure.lineage().rows(), figure.lineage().hash()),
                figure.by().stream().map(part -> part(figure, part)).toList(),
                shown(figure, figure.published()),
                plain(figure.nominalGrowth()),
                figure.timeProgress().toPlainString(),
                target == null ? null : plain(target.stretchCompletion()),
                figure.scope(),
                disagreements.stream().map(FigureView::stated).toList(),
                top(figure));
    }

    private static Part part(Figure figure, Figure.Part part) {
        return new Part(
                part.member(),
                part.title(),
                shown(figure, part.value()),
                shown(figure, part.prior()),
                shown(figure, part.difference()),
                plain(part.growth()),
                plain(part.share()));
    }

    private static @Nullable Top top(Figure figure) {
        Figure.Top top = figure.top();
        return top == null
                ? null
                : new Top(part(figure, top.largest()), shown(figure, top.rest()), shown(figure, top.restPrior()), plain(top.restGrowth()));
    }

    private static Stated stated(Disagreement said) {
        return new Stated(
                said.kind(),
                said.stated().toPlainString(),
                said.computed().toPlainString(),
                said.difference().toPlainString(),
                said.say());
    }

    private static @Nullable String shown(Figure figure, @Nullable BigDecimal amount) {
        return amount == null ? null : figure.shown(amount);
    }

    private static @Nullable String plain(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.toPlainString();
    }
}
