package io.yuanheng.history;

import io.yuanheng.kernel.Problem;
import java.util.List;

/// One step from the tables as they are to the definitions.
sealed interface Move
        permits AddField,
                ChangeKey,
                ChangeMeaning,
                ChangeType,
                CreateLedger,
                FitField,
                HideField,
                RenameField,
                ShowField {

    Schema.Step step(Workbench bench);

    /// What forbids it, by the current rows. Reads only.
    List<Problem> check(Workbench bench);

    void run(Workbench bench);
}
