package io.yuanheng.declaration.expression;

import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which kinds may stand on the two sides of a comparison.
final class Kinds {

    record Disagreement(ExpressionProblem code, String message, @Nullable String hint) {}

    private Kinds() {}

    static Optional<Disagreement> disagreement(Path path, Kind field, Kind other, Operand operand) {
        return switch (field) {
            case Kind.Unclear _ -> Optional.empty();
            case Kind.Choice(Map<String, String> titles) -> choice(path, titles, other, operand);
            case Kind.Number(Unit unit) -> number(path, unit, other);
            case Kind.Reference(var to) ->
                other instanceof Kind.Unclear || other instanceof Kind.Reference(var otherTo) && to.equals(otherTo)
                        ? Optional.empty()
                        : differ(path, field, other);
            case Kind.Text _ ->
                other instanceof Kind.Text || other instanceof Kind.Choice || other instanceof Kind.Unclear
                        ? Optional.empty()
                        : differ(path, field, other);
            case Kind.Day _, Kind.Month _, Kind.Flag _ ->
                other.equals(field) || other instanceof Kind.Unclear ? Optional.empty() : differ(path, field, other);
        };
    }

    private static Optional<Disagreement> choice(Path path, Map<String, String> titles, Kind other, Operand operand) {
        if (!(other instanceof Kind.Text) && !(other instanceof Kind.Choice) && !(other instanceof Kind.Unclear)) {
            return differ(path, new Kind.Choice(titles), other);
        }
        if (!(operand instanceof Operand.Literal(Value.Text(String code))) || titles.containsKey(code)) {
            return Optional.empty();
        }
        Optional<String> byTitle = titles.entrySet().stream()
                .filter(e -> e.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
        String hint = byTitle.or(() -> Spelling.nearest(code, titles.keySet()))
                .map(c -> "是否应为 \"" + c + "\"")
                .orElse(titles.size() <= 12 ? "可用：" + String.join("、", titles.keySet()) : null);
        boolean state = path.field().equals(Path.STATE);
        return Optional.of(new Disagreement(
                state ? ExpressionProblem.UNKNOWN_STATE : ExpressionProblem.UNKNOWN_CHOICE,
                state ? "没有状态 " + code : "字段 " + path + " 的选项里没有代码 " + code,
                hint));
    }

    private static Optional<Disagreement> number(Path path, @Nullable Unit unit, Kind other) {
        if (other instanceof Kind.Unclear) {
            return Optional.empty();
        }
        if (!(other instanceof Kind.Number(Unit otherUnit))) {
            return differ(path, new Kind.Number(unit), other);
        }
        return unit == null || otherUnit == null || unit.equals(otherUnit)
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        ExpressionProblem.UNITS_DIFFER, "单位不同：" + path + " 以" + unit + "计，另一边以" + otherUnit + "计", null));
    }

    private static Optional<Disagreement> differ(Path path, Kind field, Kind other) {
        String hint =
                switch (field) {
                    case Kind.Day _ -> "日期请写成 day(\"2024-06-30\") 或 today";
                    case Kind.Month _ -> "月份请写成 month(\"2024-06\")";
                    case Kind.Flag _ -> "请写 " + path + " 或 !" + path;
                    case Kind.Reference _ -> "请写到被引用台账的字段，例如 " + path + ".code";
                    case Kind.Number _ -> "数字不加引号";
                    case Kind.Text _, Kind.Choice _ -> "文字要加引号";
                    case Kind.Unclear _ -> null;
                };
        return Optional.of(new Disagreement(
                ExpressionProblem.KINDS_DIFFER, "字段 " + path + " 是" + title(field) + "，不能与" + title(other) + "比较", hint));
    }

    static String title(Kind kind) {
        return switch (kind) {
            case Kind.Text _ -> "文字";
            case Kind.Number _ -> "数字";
            case Kind.Day _ -> "日期";
            case Kind.Month _ -> "月份";
            case Kind.Flag _ -> "是否";
            case Kind.Choice _ -> "选项";
            case Kind.Reference(var to) -> "引用（" + to + "）";
            case Kind.Unclear _ -> "未定";
        };
    }
}
