package io.yuanheng.exchange.web;

import io.yuanheng.kernel.FieldCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Cells that somebody corrected in the preview, as the browser sends them beside the file.
final class Corrections {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Corrections() {}

    /// @return by sheet row and field; empty when it is not written so
    static Optional<Map<Integer, Map<FieldCode, String>>> read(@Nullable String written) {
        Map<Integer, Map<FieldCode, String>> corrections = new HashMap<>();
        if (written == null || written.isBlank()) {
            return Optional.of(corrections);
        }
        try {
            Map<Integer, Map<String, String>> rows = JSON.readValue(written, new TypeReference<>() {});
            rows.forEach((row, cells) ->
                    cells.forEach((field, text) -> corrections.computeIfAbsent(row, _ -> new HashMap<>()).put(new FieldCode(field), text)));
            return Optional.of(corrections);
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }
}
