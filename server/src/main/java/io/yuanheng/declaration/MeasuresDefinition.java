package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 履约约束阶梯: which measure comes after which when a promise is not kept. A rule proposes, a person decides; a decision is a row.
///
/// @param of the ledger of agreements
/// @param into the ledger of decisions: one row for each agreement, promise, day and measure, so that nothing is decided twice
/// @param subject the field of `into` that points to the agreement
/// @param tells the roles that are told when a measure waits for a decision
public record MeasuresDefinition(
        String code, String title, LedgerCode of, LedgerCode into, FieldCode subject, List<Promise> promises, List<Rung> rungs, List<String> tells,
        String pack, Place.InFile place) {

    /// which promise: a choice of the promises
    public static final FieldCode ITEM = new FieldCode("item");
    /// the day on which it was to be kept: a day moved by a new agreement is a new fact
    public static final FieldCode DUE = new FieldCode("due_on");
    /// which measure: a choice of the rungs
    public static final FieldCode KIND = new FieldCode("kind");
    public static final FieldCode DECISION = new FieldCode("decision");
    public static final FieldCode DECIDED_ON = new FieldCode("decided_on");
    /// why it was decided so
    public static final FieldCode WHY = new FieldCode("why");
    /// what was found, as it was when it was decided
    public static final FieldCode FACTS = new FieldCode("facts");
    /// when the measure was carried out
    public static final FieldCode DONE_ON = new FieldCode("done_on");
    /// the day that was promised anew, until which the next measure waits
    public static final FieldCode NEW_DATE = new FieldCode("new_date");
    public static final String ACCEPTED = "accepted";
    public static final String REJECTED = "rejected";

    public MeasuresDefinition {
        promises = List.copyOf(promises);
        rungs = List.copyOf(rungs);
        tells = List.copyOf(tells);
    }

    /// @param rule the deadline that is late when the promise is not kept
    /// @param through the field by which a row of that rule points to the agreement; null where the row is the agreement
    /// @param promised the field of the agreement that says what was promised, or null
    /// @param delivered the field of the rule's rows that says what was delivered, or null
    public record Promise(
            String item, String title, String rule, LedgerCode ledger, @Nullable FieldCode through, @Nullable FieldCode promised,
            @Nullable FieldCode delivered) {}

    /// @param after how long after the measure before was carried out, or after the promise was broken; null for at once
    /// @param with rows that must point to the agreement, such as a deposit that is held; otherwise the rung is passed over
    public record Rung(String kind, String title, @Nullable TimeLimit after, @Nullable PointingRows with) {}

    public Optional<Promise> promise(String item) {
        return promises.stream().filter(promise -> promise.item().equals(item)).findFirst();
    }

    public Optional<Rung> rung(String kind) {
        return rungs.stream().filter(rung -> rung.kind().equals(kind)).findFirst();
    }
}
