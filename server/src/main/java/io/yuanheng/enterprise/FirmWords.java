package io.yuanheng.enterprise;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.expression.Kind;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Vocabulary;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The words in which a condition on a firm is written: its own fields, state and dated classes, and its own figures.
///
/// `industrial_output` is the firm's figure of the policy's period, `industrial_output_growth` its growth on the same period in
/// percent. Only indicators that may be broken down by enterprise have such words. A field of the firm goes before a figure.
record FirmWords(Definitions definitions, Vocabulary declared) implements Vocabulary {

    private static final String GROWTH = "_growth";
    private static final Unit PERCENT = Unit.named("%");

    /// @param growth whether the growth is meant and not the figure
    record FigureWord(IndicatorDefinition indicator, boolean growth) {
        String title() {
            return growth ? indicator.title() + "同比增长" : indicator.title();
        }

        Unit unit() {
            return growth ? PERCENT : indicator.unit();
        }
    }

    static FirmWords of(Definitions definitions) {
        return new FirmWords(definitions, definitions.vocabulary());
    }

    /// @return empty where the word is a field, or names no figure of a firm
    Optional<FigureWord> figure(FieldCode word) {
        if (declared.kind(EnterpriseSheets.ENTERPRISES, word).isPresent()) {
            return Optional.empty();
        }
        String text = word.value();
        return indicator(text)
                .map(found -> new FigureWord(found, false))
                .or(() -> text.endsWith(GROWTH)
                        ? indicator(text.substring(0, text.length() - GROWTH.length())).map(found -> new FigureWord(found, true))
                        : Optional.empty());
    }

    private Optional<IndicatorDefinition> indicator(String code) {
        return indicators().filter(one -> one.code().value().equals(code)).findFirst();
    }

    private Stream<IndicatorDefinition> indicators() {
        return definitions.indicators().stream().filter(one -> one.dimension(EnterpriseSheets.ENTERPRISES.value()).isPresent());
    }

    @Override
    public Optional<Kind> kind(LedgerCode ledger, FieldCode field) {
        Optional<Kind> own = declared.kind(ledger, field);
        return own.isPresent() || !ledger.equals(EnterpriseSheets.ENTERPRISES)
                ? own
                : figure(field).map(word -> new Kind.Number(word.unit()));
    }

    @Override
    public List<String> words(LedgerCode ledger) {
        return ledger.equals(EnterpriseSheets.ENTERPRISES)
                ? Stream.concat(
                                declared.words(ledger).stream(),
                                indicators().flatMap(one -> Stream.of(one.code().value(), one.code().value() + GROWTH)))
                        .toList()
                : declared.words(ledger);
    }

    @Override
    public Map<String, String> states(LedgerCode ledger) {
        return declared.states(ledger);
    }

    @Override
    public Optional<Predicate.DatedClass> datedClass(LedgerCode ledger, FieldCode code) {
        return declared.datedClass(ledger, code);
    }

    @Override
    public Optional<FieldCode> monthOf(LedgerCode ledger) {
        return declared.monthOf(ledger);
    }
}
