package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.map.MapShape;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The park as one map: every ledger with a geometry field is a layer of the rows the caller may see.
public interface ParkMap {

    Outcome<Sheet> sheet(Caller caller, ParkCode park);

    /// @param asOf the change number it shows
    record Sheet(ChangeNo asOf, List<Layer> layers, List<Overlap> overlaps) {
        public Sheet {
            layers = List.copyOf(layers);
            overlaps = List.copyOf(overlaps);
        }
    }

    /// @param tolerance per cent of the stated area by which the computed one may differ; null where the ledger states no area
    /// @param without rows that have no shape yet
    record Layer(
            LedgerCode ledger, String title, String field, @Nullable BigDecimal tolerance, List<Feature> features, long without) {
        public Layer {
            features = List.copyOf(features);
        }
    }

    /// @param stated the area the row states, in 亩; null where it states none
    /// @param difference null where one of the two areas is not there
    /// @param area the name of the 片区 the row belongs to
    record Feature(
            RowId row,
            String label,
            @Nullable String state,
            @Nullable String stateTitle,
            @Nullable String area,
            MapShape shape,
            @Nullable BigDecimal stated,
            @Nullable Difference difference) {}

    /// The computed area less the stated one.
    ///
    /// @param mu in 亩, to the ten-thousandth
    /// @param percent of the stated area, to the hundredth
    /// @param beyond whether it is more than the ledger's tolerance
    record Difference(BigDecimal mu, BigDecimal percent, boolean beyond) {}

    /// Two areas of one ledger that cover the same ground.
    ///
    /// @param squareMetres to the hundredth; less than one is left out as the play of two surveys along a common line
    record Overlap(LedgerCode ledger, RowId one, String oneLabel, RowId other, String otherLabel, BigDecimal squareMetres) {}
}
