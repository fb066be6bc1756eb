package io.yuanheng.history;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A declared type as far as stored values depend on it; equal shapes need no step.
///
/// @param length characters at most; 0 for no limit
/// @param detail for a choice a hash of its codes, for a reference the ledger it points to
record Shape(
        ColumnKind kind,
        int digits,
        int scale,
        int length,
        @Nullable String pattern,
        @Nullable String unit,
        @Nullable String detail) {

    private static final int COUNT_DIGITS = 18;

    static Shape of(FieldType type) {
        ColumnKind kind = ColumnKind.of(type);
        return switch (type) {
            case FieldType.Text(int max, String pattern) -> new Shape(kind, 0, 0, max, pattern, null, null);
            case FieldType.Amount amount ->
                new Shape(
                        kind,
                        amount.precision(),
                        amount.scale(),
                        0,
                        null,
                        amount.unit().symbol(),
                        null);
            case FieldType.Count count ->
                new Shape(kind, COUNT_DIGITS, 0, 0, null, count.unit().symbol(), null);
            case FieldType.Choice choice -> new Shape(kind, 0, 0, 0, null, null, codes(choice));
            case FieldType.Reference reference ->
                new Shape(kind, 0, 0, 0, null, null, reference.to().value());
            case FieldType.Month(boolean january) -> new Shape(kind, 0, 0, 0, null, null, january ? "january" : null);
            case FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Day _,
                    FieldType.Year _,
                    FieldType.Flag _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> new Shape(kind, 0, 0, 0, null, null, null);
        };
    }

    int wholeDigits() {
        return digits - scale;
    }

    private static String codes(FieldType.Choice choice) {
        String all = choice.dictionary().entries().stream()
                .filter(e -> choice.level() == 0 || e.level() == choice.level())
                .map(Dictionary.Entry::code)
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
