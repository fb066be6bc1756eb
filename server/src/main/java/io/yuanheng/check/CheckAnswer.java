package io.yuanheng.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A checked text as the command line and the HTTP API write it in JSON: one form for both. Amounts are texts; a span counts UTF-16
/// units of the text as read, its end not included.
///
/// @param own for a report of our own: how its manifest was made; these keys stand beside the others
/// @param ledger the park and change number that figures were compared at; null when they were not
/// @param findings of a report of our own ([CheckView.One]), then of the text as a whole ([Finding])
/// @param notes what was left out and why
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckAnswer(
        String file,
        @JsonUnwrapped @Nullable Own own,
        @Nullable Compared ledger,
        Counts counts,
        List<Object> findings,
        List<Claim> claims,
        List<Figure> figures,
        List<String> notes) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Own(
            String report,
            String title,
            @Nullable Long issue,
            String park,
            String period,
            long change,
            long current,
            @JsonProperty("definitions_changed") boolean definitionsChanged,
            boolean agrees) {}

    public record Compared(String park, @JsonProperty("as_of") long asOf) {}

    /// @param findings of the text as a whole and of the manifest
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counts(
            int figures,
            int claims,
            int consistent,
            int rounding,
            int inconsistent,
            int unsupported,
            int findings,
            @Nullable Integer confirmed,
            @Nullable Integer differs) {}

    /// @param kind `same-figure`, `table`, `period`, `name`, `dates`, `leftover`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            String kind, int[] span, String quote, String say, List<int[]> related, String fingerprint, @Nullable Decided decision) {}

    public record Claim(
            int[] span,
            String quote,
            String kind,
            List<Input> inputs,
            Stated stated,
            @Nullable String computed,
            @Nullable List<String> interval,
            String verdict,
            String say,
            @Nullable String cause,
            String fingerprint,
            @Nullable Decided decision) {}

    public record Input(String role, String printed, String value, String unit, int[] span) {}

    public record Stated(String printed, String value, String unit, int[] span) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Figure(
            int[] span,
            String subject,
            @Nullable String value,
            String unit,
            String printed,
            @Nullable String period,
            List<String> qualifiers,
            boolean masked,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ledger ledger) {}

    /// @param status `confirmed`, `differs`, `not in ledger`
    /// @param value what the rows give, in `unit`
    /// @param asked what was computed, in words; `period` and `only` ask for the same figure again
    /// @param rowCount how many rows there are; `rows` has the first of them
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ledger(
            String status,
            @Nullable String indicator,
            @Nullable String title,
            @Nullable String part,
            @Nullable String asked,
            @Nullable String period,
            @Nullable List<String> only,
            @Nullable String value,
            @Nullable String unit,
            @Nullable Long change,
            @JsonProperty("row_count") @Nullable Long rowCount,
            @Nullable List<Row> rows,
            String say,
            @Nullable String fingerprint,
            @Nullable Decided decision) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String ledger, long row, int version, String label, @Nullable String contribution, @Nullable String file, @Nullable String cell) {}

    /// @param decision `confirmed` or `dismissed`
    public record Decided(String decision, String reason, Instant at, String by) {}
}
