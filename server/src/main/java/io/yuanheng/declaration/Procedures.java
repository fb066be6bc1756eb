package io.yuanheng.declaration;

import io.yuanheng.kernel.LedgerCode;
import java.util.List;
import java.util.Optional;

/// What the packs say of matters that several offices handle together, of measures that a rule proposes and a person decides, and of
/// methods by which figures become scores and classes.
public record Procedures(List<ApprovalDefinition> approvals, List<MeasuresDefinition> measures, List<MethodDefinition> methods) {

    public static final Procedures NONE = new Procedures(List.of(), List.of(), List.of());

    public Procedures {
        approvals = List.copyOf(approvals);
        measures = List.copyOf(measures);
        methods = List.copyOf(methods);
    }

    /// Whether rows of this ledger are results of evaluations, written by declaring one final and by nothing else.
    public boolean holdsResults(LedgerCode ledger) {
        return methods.stream().map(MethodDefinition::results).anyMatch(results -> results != null && results.of().equals(ledger));
    }

    public Optional<MethodDefinition> method(String code) {
        return methods.stream().filter(method -> method.code().equals(code)).findFirst();
    }
}
