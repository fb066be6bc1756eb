package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.map.MapShape;
import io.yuanheng.ledger.map.Overlaps;
import io.yuanheng.ledger.map.ShapeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Layers from the rows as they stand now.
final class LedgerMap implements ParkMap {

    private static final int SCALE = 4;
    private static final int PERCENT_SCALE = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /// 片区, as every ledger of the standard pack calls the reference to it
    private static final FieldCode AREA = new FieldCode("area");
    private static final BigDecimal METRES_OF_THREE_MU = new BigDecimal(2000);

    private final History history;
    private final Ledgers ledgers;

    LedgerMap(History history, Ledgers ledgers) {
        this.history = history;
        this.ledgers = ledgers;
    }

    @Override
    public Outcome<Sheet> sheet(Caller caller, ParkCode park) {
        if (!caller.scope().covers(park)) {
            return Outcome.rejected(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, park));
        }
        ChangeNo asOf = history.current();
        List<Layer> layers = new ArrayList<>();
        List<Overlap> overlaps = new ArrayList<>();
        for (LedgerDefinition ledger : ledgers.ledgers(caller)) {
            Set<FieldCode> hidden = caller.scope().on(ledger.code()).map(Scope.LedgerScope::hidden).orElse(Set.of());
            for (FieldDefinition field : ledger.fields()) {
                if (field.type() instanceof FieldType.Geometry declared && !hidden.contains(field.code())) {
                    Layer layer = layer(caller, park, asOf, ledger, field.code(), declared);
                    layers.add(layer);
                    overlaps.addAll(overlaps(layer));
                }
            }
        }
        return Outcome.accepted(new Sheet(asOf, layers, overlaps));
    }

    private Layer layer(
            Caller caller, ParkCode park, ChangeNo asOf, LedgerDefinition ledger, FieldCode field, FieldType.Geometry declared) {
        List<RowView> rows = ledgers.list(caller, RowQuery.all(ledger.code(), asOf).in(park));
        Optional<FieldDefinition> stated = Optional.ofNullable(declared.stated()).flatMap(ledger::field);
        boolean placed = ledger.field(AREA).filter(f -> f.type() instanceof FieldType.Reference).isPresent();
        List<Feature> features = rows.stream()
                .flatMap(row -> feature(row, field, stated, declared.tolerance(), placed))
                .toList();
        return new Layer(
                ledger.code(),
                ledger.title(),
                field.value(),
                stated.isPresent() ? declared.tolerance() : null,
                features,
                rows.size() - features.size());
    }

    private static Stream<Feature> feature(
            RowView row, FieldCode field, Optional<FieldDefinition> statedField, BigDecimal tolerance, boolean placed) {
        if (!(row.version().values().get(field) instanceof Value.Text(String text))
                || !(ShapeText.read(text) instanceof Outcome.Accepted<MapShape>(MapShape shape, var _))) {
            return Stream.empty();
        }
        BigDecimal stated = statedField.map(f -> inMu(row, f)).orElse(null);
        return Stream.of(new Feature(
                row.version().row(),
                row.label(),
                row.version().state(),
                row.stateTitle(),
                placed ? row.texts().get(AREA) : null,
                shape,
                stated,
                difference(shape, stated, tolerance)));
    }

    private static @Nullable Difference difference(MapShape shape, @Nullable BigDecimal stated, BigDecimal tolerance) {
        if (stated == null || stated.signum() <= 0 || !shape.isArea()) {
            return null;
        }
        BigDecimal mu = shape.mu().subtract(stated);
        BigDecimal percent = mu.multiply(HUNDRED).divide(stated, PERCENT_SCALE, RoundingMode.HALF_UP);
        return new Difference(mu, percent, mu.abs().multiply(HUNDRED).compareTo(stated.multiply(tolerance)) > 0);
    }

    private static @Nullable BigDecimal inMu(RowView row, FieldDefinition field) {
        if (!(row.version().values().get(field.code()) instanceof Value.Number(BigDecimal amount))
                || !(field.type() instanceof FieldType.Amount declared)) {
            return null;
        }
        return declared.unit().symbol().equals("亩")
                ? amount.setScale(SCALE, RoundingMode.HALF_UP)
                : amount.multiply(BigDecimal.valueOf(3)).divide(METRES_OF_THREE_MU, SCALE, RoundingMode.HALF_UP);
    }

    private static List<Overlap> overlaps(Layer layer) {
        List<Feature> features = layer.features();
        return Overlaps.of(features.stream().map(Feature::shape).toList()).stream()
                .map(pair -> {
                    Feature one = features.get(pair.one());
                    Feature other = features.get(pair.other());
                    return new Overlap(layer.ledger(), one.row(), one.label(), other.row(), other.label(), pair.squareMetres());
                })
                .toList();
    }
}
