package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Joint approvals of a park, project by matter: one table for each template.
///
/// @param now in the park's own time, such as 2024-06-30T09:00
/// @param counts how many matters of open cases are in each state
public record ApprovalMatrix(String now, long change, Map<String, Long> counts, List<Scheme> schemes) {

    public record Scheme(String code, String title, List<Column> columns, List<ApprovalCase> cases) {}

    /// @param stage null where the matter names none
    public record Column(@Nullable String stage, String title, @JsonProperty("limit_days") @Nullable Integer limitDays) {}
}
