package io.yuanheng.history;

import io.yuanheng.kernel.FieldCode;
import java.util.HashMap;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The file a change came from, as kept in the `change` table.
final class SourceJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SourceJson() {}

    static JSONB write(Change.Source source) {
        ObjectNode node = JSON.createObjectNode();
        node.put("file", source.file());
        node.put("sheet", source.sheet());
        node.put("sha256", source.sha256());
        ObjectNode columns = node.putObject("columns");
        source.columns().forEach((field, letters) -> columns.put(field.value(), letters));
        return JSONB.valueOf(node.toString());
    }

    static Change.Source read(JSONB json) {
        JsonNode node = JSON.readTree(json.data());
        Map<FieldCode, String> columns = new HashMap<>();
        node.get("columns")
                .properties()
                .forEach(
                        e -> columns.put(new FieldCode(e.getKey()), e.getValue().asString()));
        return new Change.Source(
                node.get("file").asString(),
                node.get("sheet").asString(),
                columns,
                node.get("sha256").asString());
    }
}
