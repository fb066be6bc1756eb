package io.yuanheng.declaration;

import java.util.List;

/// What the packs say of matters that several offices handle together.
public record Procedures(List<ApprovalDefinition> approvals) {

    public static final Procedures NONE = new Procedures(List.of());

    public Procedures {
        approvals = List.copyOf(approvals);
    }
}
