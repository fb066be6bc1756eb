package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.RowView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows as GeoJSON (RFC 7946), titles as keys, so that the file can be taken in again. Degrees of CGCS2000; amounts as texts.
final class MapExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MapExport() {}

    static Optional<FieldDefinition> shapes(LedgerDefinition ledger, Set<FieldCode> hidden) {
        return ledger.fields().stream()
                .filter(f -> f.type() instanceof FieldType.Geometry && !hidden.contains(f.code()))
                .findFirst();
    }

    /// @return the features written
    static int write(LedgerDefinition ledger, FieldDefinition shape, List<RowView> rows, Path to) throws IOException {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection").put("name", ledger.title());
        ArrayNode features = collection.putArray("features");
        for (RowView row : rows) {
            if (!(row.version().values().get(shape.code()) instanceof Value.Text(String stored))) {
                continue;
            }
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.set("geometry", JSON.readTree(stored));
            ObjectNode properties = feature.putObject("properties");
            for (FieldDefinition field : ledger.fields()) {
                String text = row.texts().get(field.code());
                if (text != null && !(field.type() instanceof FieldType.Geometry)) {
                    properties.put(heading(field), text);
                }
            }
            if (row.stateTitle() != null) {
                properties.put(HeadingSearch.STATE_TITLE, row.stateTitle());
            }
        }
        Files.writeString(to, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(collection));
        return features.size();
    }

    private static String heading(FieldDefinition field) {
        Unit unit = SheetUnits.unitOf(field.type());
        return field.title() + (unit == null ? "" : "（" + unit + "）");
    }
}
