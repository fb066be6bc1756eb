package io.yuanheng.ledger.web;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.TileServer;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.ParkMap;
import io.yuanheng.ledger.ParkMap.Difference;
import io.yuanheng.ledger.ParkMap.Feature;
import io.yuanheng.ledger.ParkMap.Layer;
import io.yuanheng.ledger.ParkMap.Overlap;
import io.yuanheng.ledger.map.MapShape;
import io.yuanheng.ledger.map.ShapeText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The park on a map. Areas are texts, as all amounts.
@RestController
@RequestMapping("/api/map")
class MapController {

    private final ParkMap map;
    private final @Nullable TilesView tiles;

    MapController(ParkMap map, ObjectProvider<TileServer> tiles) {
        this.map = map;
        this.tiles = tiles.stream().map(server -> new TilesView(server.template(), server.credit())).findFirst().orElse(null);
    }

    /// @param tiles the ground below; null where the operator named no server
    record SheetView(long asOf, List<LayerView> layers, List<OverlapView> overlaps, @Nullable TilesView tiles) {}

    /// @param template the address of one tile with `{z}`, `{x}` and `{y}`
    record TilesView(String template, String credit) {}

    /// @param tolerance per cent; null where the ledger states no area
    record LayerView(
            String ledger, String title, String field, @Nullable String tolerance, List<FeatureView> features, long without) {}

    /// @param shape a GeoJSON geometry in degrees of CGCS2000
    /// @param squareMetres computed; null for a point
    /// @param stated in 亩, as the row states it
    /// @param difference computed less stated in 亩, `percent` the same of the stated area
    /// @param beyond whether it is more than the ledger's tolerance
    record FeatureView(
            long row,
            String label,
            @Nullable String state,
            @Nullable String stateTitle,
            @Nullable String area,
            String shape,
            @Nullable String squareMetres,
            @Nullable String mu,
            @Nullable String stated,
            @Nullable String difference,
            @Nullable String percent,
            boolean beyond) {}

    record OverlapView(String ledger, long one, String oneLabel, long other, String otherLabel, String squareMetres) {}

    record Written(@Nullable String text) {}

    /// @param points corners, the closing ones not counted
    record ShapeView(String shape, int points, @Nullable String squareMetres, @Nullable String mu) {}

    @GetMapping
    Outcome<SheetView> parkMap(Caller caller, @RequestParam String park) {
        return Asked.park(park).then(in -> in.map(known -> map.sheet(caller, known)
                        .map(sheet -> new SheetView(
                                sheet.asOf().value(),
                                sheet.layers().stream().map(MapController::layer).toList(),
                                sheet.overlaps().stream().map(MapController::overlap).toList(),
                                tiles)))
                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_PARK.at(Place.WHOLE, null, park))));
    }

    /// What a list of corners or a GeoJSON says: the shape as it would be stored, and its area. Nothing is written.
    @PostMapping("/shape")
    Outcome<ShapeView> shape(Caller caller, @RequestBody Written sent) {
        return ShapeText.read(Objects.requireNonNullElse(sent.text(), "")).map(MapController::shape);
    }

    private static ShapeView shape(MapShape shape) {
        return new ShapeView(
                shape.geoJson(),
                shape.corners(),
                shape.isArea() ? shape.squareMetres().toPlainString() : null,
                shape.isArea() ? shape.mu().toPlainString() : null);
    }

    private static LayerView layer(Layer layer) {
        return new LayerView(
                layer.ledger().value(),
                layer.title(),
                layer.field(),
                text(layer.tolerance()),
                layer.features().stream().map(MapController::feature).toList(),
                layer.without());
    }

    private static FeatureView feature(Feature feature) {
        MapShape shape = feature.shape();
        Difference difference = feature.difference();
        return new FeatureView(
                feature.row().value(),
                feature.label(),
                feature.state(),
                feature.stateTitle(),
                feature.area(),
                shape.geoJson(),
                shape.isArea() ? shape.squareMetres().toPlainString() : null,
                shape.isArea() ? shape.mu().toPlainString() : null,
                text(feature.stated()),
                difference == null ? null : difference.mu().toPlainString(),
                difference == null ? null : difference.percent().toPlainString(),
                difference != null && difference.beyond());
    }

    private static OverlapView overlap(Overlap overlap) {
        return new OverlapView(
                overlap.ledger().value(),
                overlap.one().value(),
                overlap.oneLabel(),
                overlap.other().value(),
                overlap.otherLabel(),
                overlap.squareMetres().toPlainString());
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
