package io.yuanheng.ledger;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.map.MapShape;
import io.yuanheng.ledger.map.ShapeText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Raw text of a form or a spreadsheet becomes a typed value; the only way across.
///
/// One instance serves one batch: it keeps dictionaries indexed and patterns compiled.
final class CellDecoding {

    private static final int NOTE_LENGTH = 20_000;
    private static final int NAMES_LENGTH = 1_000;
    private static final Set<String> YES = Set.of("是", "true", "√", "✓", "✔", "☑", "1", "1.0", "y", "yes", "有", "对");
    private static final Set<String> NO = Set.of("否", "false", "×", "✗", "✘", "☐", "x", "0", "0.0", "n", "no", "无", "不是", "没有");

    private final LocalDate today;
    private final Map<Dictionary, ChoiceIndex> choices = new IdentityHashMap<>();
    private final Map<String, Pattern> patterns = new java.util.HashMap<>();

    CellDecoding(LocalDate today) {
        this.today = today;
    }

    Decoded decode(FieldType type, String raw) {
        return switch (type) {
            case FieldType.Text(int max, @Nullable String pattern) -> text(raw, max, pattern);
            case FieldType.Note _ -> note(raw);
            case FieldType.Names _ -> names(raw);
            case FieldType.Amount(int precision, int scale, Unit unit) -> AmountText.amount(raw, precision, scale, unit);
            case FieldType.Count(Unit unit) -> AmountText.count(raw, unit);
            case FieldType.Choice(Dictionary dictionary, int level) -> choices(dictionary).decode(raw, level);
            case FieldType.Reference _ -> reference(raw);
            case FieldType.Day _ -> DateText.day(raw, today);
            case FieldType.Month(boolean january) -> DateText.month(raw, january, today);
            case FieldType.Year _ -> DateText.year(raw);
            case FieldType.Flag _ -> flag(raw);
            case FieldType.CreditCode _ -> CreditCodeText.decode(raw);
            case FieldType.Phone _ -> PhoneText.decode(raw);
            case FieldType.Geometry _ -> geometry(raw);
        };
    }

    ChoiceIndex choices(Dictionary dictionary) {
        return choices.computeIfAbsent(dictionary, ChoiceIndex::new);
    }

    private Decoded text(String raw, int max, @Nullable String pattern) {
        String text = Writing.line(raw);
        if (text.isEmpty()) {
            return Decoded.EMPTY;
        }
        if (pattern != null && !matches(pattern, text)) {
            String plain = Writing.plain(text);
            if (!matches(pattern, plain)) {
                return Decoded.refused(LedgerProblem.PATTERN, "应符合 " + pattern, text);
            }
            text = plain;
        }
        return written(text, max);
    }

    private boolean matches(String pattern, String text) {
        return patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).matches();
    }

    private static Decoded note(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
        return text.isEmpty() ? Decoded.EMPTY : written(text, NOTE_LENGTH);
    }

    private static Decoded geometry(String raw) {
        if (raw.isBlank()) {
            return Decoded.EMPTY;
        }
        return switch (ShapeText.read(raw)) {
            case Outcome.Accepted<MapShape>(MapShape shape, var _) -> Decoded.of(new Value.Text(shape.geoJson()));
            case Outcome.Rejected<MapShape>(var problems) ->
                Decoded.refused(LedgerProblem.NOT_A_SHAPE, problems.getFirst().hint(), problems.getFirst().message());
        };
    }

    private static Decoded names(String raw) {
        String text = Arrays.stream(raw.split("[、,，;；|\\n\\r]"))
                .map(Writing::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        return text.isEmpty() ? Decoded.EMPTY : written(text, NAMES_LENGTH);
    }

    private static Decoded written(String text, int max) {
        int unprintable = Writing.unprintable(text);
        if (unprintable > 0) {
            return Decoded.refused(LedgerProblem.UNPRINTABLE, "删去该字符，或重新输入", unprintable);
        }
        int length = text.codePointCount(0, text.length());
        return length > max
                ? Decoded.refused(LedgerProblem.TOO_LONG, "请缩短，或把其余内容写到备注里", max, length)
                : Decoded.of(new Value.Text(text));
    }

    private static Decoded reference(String raw) {
        String text = Writing.line(raw);
        return text.isEmpty() ? Decoded.EMPTY : new Decoded.Named(text);
    }

    private static Decoded flag(String raw) {
        String key = Writing.key(raw);
        if (key.isEmpty()) {
            return Decoded.EMPTY;
        }
        if (YES.contains(key)) {
            return Decoded.of(new Value.Flag(true));
        }
        return NO.contains(key)
                ? Decoded.of(new Value.Flag(false))
                : Decoded.refused(LedgerProblem.NOT_A_FLAG, "写“是”或“否”", Writing.line(raw));
    }
}
