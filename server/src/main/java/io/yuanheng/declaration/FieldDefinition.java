package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a ledger.
///
/// @param headers other headings under which spreadsheets carry this field, besides the title
/// @param was the code this field had in the version before, when renamed
public record FieldDefinition(
        FieldCode code,
        String title,
        FieldType type,
        List<String> headers,
        boolean required,
        boolean personal,
        @Nullable String help,
        @Nullable FieldCode was,
        Place.InFile place) {

    public FieldDefinition {
        headers = List.copyOf(headers);
    }
}
