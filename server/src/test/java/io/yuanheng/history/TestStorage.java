package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/// Opens the door to this package for [io.yuanheng.TestStore]; definitions built in Java are remembered by fingerprint.
public final class TestStorage {

    private final Map<String, Definitions> built = new HashMap<>();
    private final DefinitionReader reader = (fingerprint, files) -> {
        Definitions known = built.get(fingerprint);
        return known == null ? Packs.of(files).orElseThrow() : known;
    };

    public void remember(Definitions definitions) {
        built.put(definitions.fingerprint(), definitions);
    }

    public History history(DataSource app) {
        return new PostgresHistory(app, reader);
    }

    public Schema schema(DataSource owner) {
        return new PostgresSchema(owner, reader);
    }
}
