package io.yuanheng.declaration;

import java.util.List;

/// What the packs say of matters that several offices handle together, and of measures that a rule proposes and a person decides.
public record Procedures(List<ApprovalDefinition> approvals, List<MeasuresDefinition> measures) {

    public static final Procedures NONE = new Procedures(List.of(), List.of());

    public Procedures {
        approvals = List.copyOf(approvals);
        measures = List.copyOf(measures);
    }
}
