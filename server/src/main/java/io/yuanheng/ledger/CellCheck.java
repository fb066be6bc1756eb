package io.yuanheng.ledger;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// What a module above knows of a text cell and the declaration cannot say, such as that it has to be a readable expression.
///
/// Beans of this type are asked at every write of such a cell, by form and spreadsheet alike.
public interface CellCheck {

    LedgerCode ledger();

    FieldCode field();

    /// @return what is wrong with the text; their places are replaced by the cell's
    List<Problem> check(String text);
}
