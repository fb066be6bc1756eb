package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/// The indicators that the applied packs declare, computed from the rows in history.
@Component
final class LedgerIndicators implements Indicators {

    private final History history;

    LedgerIndicators(History history) {
        this.history = history;
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return history.definitions().indicators();
    }

    @Override
    public List<IndicatorDefinition> within(Scope scope) {
        FigureCalculator figures = new FigureCalculator(history, scope);
        return indicators().stream().filter(figures::isSeen).toList();
    }

    @Override
    public ChangeNo current() {
        return history.current();
    }

    @Override
    public Outcome<Figure> figure(Question question, Scope scope) {
        return history.steadily(() -> new FigureCalculator(history, scope).figure(question));
    }

    @Override
    public Outcome<List<LineageRow>> rows(Question question, Scope scope) {
        return history.steadily(() -> new RowTrace(history, scope).rows(question));
    }

    @Override
    public Outcome<Listing> listing(ListingQuestion question, Scope scope) {
        return history.steadily(() -> new Listings(history, scope).list(question));
    }

    @Override
    public Outcome<List<Disagreement>> disagreements(Question question, Scope scope) {
        return history.steadily(() -> new Disagreements(history, scope).of(question));
    }
}
