package io.yuanheng.indicator.plan;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.FieldCode;
import java.util.Optional;

/// The field that says which period a row speaks of.
///
/// @param waived whether returns for January are waived (1月份数据免报), so that February's row carries 1–2月
public record At(FieldCode field, Bucket bucket, boolean waived) {

    /// How finely the field tells the time. A day counts for its month; a year counts for every period of that year.
    public enum Bucket {
        MONTH,
        DAY,
        YEAR
    }

    /// @return empty for a field that tells no time
    public static Optional<At> of(FieldCode field, FieldType type) {
        return switch (type) {
            case FieldType.Month(boolean january) -> Optional.of(new At(field, Bucket.MONTH, !january));
            case FieldType.Day _ -> Optional.of(new At(field, Bucket.DAY, false));
            case FieldType.Year _ -> Optional.of(new At(field, Bucket.YEAR, false));
            case FieldType.Text _,
                    FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Amount _,
                    FieldType.Count _,
                    FieldType.Choice _,
                    FieldType.Reference _,
                    FieldType.Flag _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> Optional.empty();
        };
    }
}
