package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Fields with their types.
final class FieldReader {

    private static final int TEXT_MAX = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int AMOUNT_SCALE = 2;
    private static final int AMOUNT_PRECISION = 20;

    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(?:\\.\\d{1,3})?");

    /// Keys that only some types take.
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("max", Set.of("text")),
            Map.entry("pattern", Set.of("text")),
            Map.entry("unit", Set.of("amount", "count")),
            Map.entry("scale", Set.of("amount")),
            Map.entry("precision", Set.of("amount")),
            Map.entry("list", Set.of("choice")),
            Map.entry("level", Set.of("choice")),
            Map.entry("options", Set.of("choice")),
            Map.entry("to", Set.of("reference")),
            Map.entry("january", Set.of("month")),
            Map.entry("stated", Set.of("geometry")),
            Map.entry("tolerance", Set.of("geometry")));

    private final Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
    private final List<String> ledgers;
    private final Findings findings;
    private final Names names;

    FieldReader(List<Dictionary> dictionaries, List<String> ledgers, Findings findings) {
        dictionaries.forEach(d -> this.dictionaries.put(d.code(), d));
        this.ledgers = ledgers;
        this.findings = findings;
        this.names = new Names(findings);
    }

    List<FieldDefinition> read(Written.Ledger ledger) {
        List<String> identity = ledger.identifiedBy().stream().map(Written.Text::text).toList();
        List<FieldDefinition> fields = new ArrayList<>();
        ledger.fields().forEach((code, field) -> names.field(code).ifPresent(fieldCode -> {
            Optional<FieldType> type = type(ledger, code, field);
            if (type.isEmpty()) {
                findings.dropped(code.text());
                return;
            }
            boolean required = is(field.required()) || identity.contains(code.text());
            fields.add(new FieldDefinition(
                    fieldCode,
                    field.title().text(),
                    type.get(),
                    field.headers().stream().map(Written.Text::text).toList(),
                    required,
                    is(field.personal()),
                    textOf(field.help()),
                    was(ledger, field.was()),
                    code.place()));
        }));
        refuseAmbiguousHeadings(ledger);
        return List.copyOf(fields);
    }

    static boolean is(Written.@Nullable Flag flag) {
        return flag != null && flag.set();
    }

    static @Nullable String textOf(Written.@Nullable Text text) {
        return text == null ? null : text.text();
    }

    private @Nullable FieldCode was(Written.Ledger ledger, Written.@Nullable Text was) {
        if (was == null) {
            return null;
        }
        if (ledger.fields().containsKey(was)) {
            findings.add(DeclarationProblem.RENAME, was.place(), "was 指的字段 " + was.text() + " 仍在使用", "改名后原代码不应再声明");
            return null;
        }
        boolean twice = ledger.fields().values().stream().filter(f -> was.equals(f.was())).count() > 1;
        if (twice) {
            findings.add(DeclarationProblem.RENAME, was.place(), "两个字段都声称由 " + was.text() + " 改名而来", null);
            return null;
        }
        return names.field(was).orElse(null);
    }

    private void refuseAmbiguousHeadings(Written.Ledger ledger) {
        Map<String, String> owner = new HashMap<>();
        ledger.fields().forEach((code, field) -> {
            List<Written.Text> headings = new ArrayList<>(field.headers());
            headings.add(field.title());
            for (Written.Text heading : headings) {
                String other = owner.putIfAbsent(heading.text(), code.text());
                if (other != null) {
                    findings.add(
                            DeclarationProblem.AMBIGUOUS_HEADING,
                            heading.place(),
                            "表头“" + heading.text() + "”重复，导入时无法分清" + (other.equals(code.text()) ? "" : "（另见字段 " + other + "）"),
                            null);
                }
            }
        });
    }

    private Optional<FieldType> type(Written.Ledger ledger, Written.Text code, Written.Field field) {
        String type = field.type().text();
        refuseForeignKeys(field, type);
        return switch (type) {
            case "text" -> text(field);
            case "note" -> Optional.of(new FieldType.Note());
            case "names" -> Optional.of(new FieldType.Names());
            case "amount" -> amount(field);
            case "count" -> unit(field).map(FieldType.Count::new);
            case "choice" -> choice(ledger, code, field);
            case "reference" -> reference(field);
            case "day" -> Optional.of(new FieldType.Day());
            case "month" -> Optional.of(new FieldType.Month(field.january() == null || field.january().set()));
            case "year" -> Optional.of(new FieldType.Year());
            case "flag" -> Optional.of(new FieldType.Flag());
            case "credit_code" -> Optional.of(new FieldType.CreditCode());
            case "phone" -> Optional.of(new FieldType.Phone());
            case "geometry" -> geometry(ledger, field);
            default -> throw new IllegalStateException("the binder lets no other type through: " + type);
        };
    }

    private void refuseForeignKeys(Written.Field field, String type) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("max", field.max());
        written.put("pattern", field.pattern());
        written.put("unit", field.unit());
        written.put("scale", field.scale());
        written.put("precision", field.precision());
        written.put("list", field.list());
        written.put("level", field.level());
        written.put("options", field.options().isEmpty() ? null : field.options());
        written.put("to", field.to());
        written.put("january", field.january());
        written.put("stated", field.stated());
        written.put("tolerance", field.tolerance());
        written.forEach((key, value) -> {
            Set<String> types = KEYS.getOrDefault(key, Set.of());
            if (value != null && !types.contains(type)) {
                findings.add(
                        DeclarationProblem.KEY_DOES_NOT_FIT,
                        field.type().place(),
                        "类型 " + type + " 没有 " + key,
                        key + " 只用于 " + String.join("、", types.stream().sorted().toList()));
            }
        });
    }

    private Optional<FieldType> text(Written.Field field) {
        int max = number(field.max(), TEXT_MAX, 1, LONGEST_TEXT, "更长的文字请用类型 note");
        Written.Text pattern = field.pattern();
        if (pattern != null) {
            try {
                Pattern.compile(pattern.text());
            } catch (PatternSyntaxException e) {
                findings.add(DeclarationProblem.BAD_VALUE, pattern.place(), "正则表达式读不懂：" + pattern.text(), e.getDescription());
            }
        }
        return Optional.of(new FieldType.Text(max, textOf(pattern)));
    }

    private Optional<FieldType> amount(Written.Field field) {
        int scale = number(field.scale(), AMOUNT_SCALE, 0, 10, null);
        int precision = number(field.precision(), AMOUNT_PRECISION, scale + 1, 38, null);
        return unit(field).map(unit -> new FieldType.Amount(precision, scale, unit));
    }

    private int number(Written.@Nullable Whole written, int otherwise, int least, int most, @Nullable String hint) {
        if (written == null) {
            return otherwise;
        }
        if (written.number() < least || written.number() > most) {
            findings.add(DeclarationProblem.BAD_VALUE, written.place(), "应在 " + least + " 与 " + most + " 之间", hint);
            return otherwise;
        }
        return written.number();
    }

    private Optional<Unit> unit(Written.Field field) {
        Written.Text unit = field.unit();
        if (unit == null) {
            findings.add(DeclarationProblem.MISSING_KEY, field.type().place(), "类型 " + field.type() + " 须写 unit", "例如 unit: 万元");
            return Optional.empty();
        }
        return unit(unit, findings);
    }

    static Optional<Unit> unit(Written.Text unit, Findings findings) {
        Optional<Unit> known = Unit.of(unit.text());
        if (known.isEmpty()) {
            findings.add(DeclarationProblem.UNKNOWN_UNIT_OF_MEASURE, unit.place(), "不认识的计量单位 " + unit.text(), null);
        }
        return known;
    }

    private Optional<FieldType> choice(Written.Ledger ledger, Written.Text code, Written.Field field) {
        Written.Text list = field.list();
        if ((list == null) == field.options().isEmpty()) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, field.type().place(), "类型 choice 须写 list 或 options 之一", null);
            return Optional.empty();
        }
        if (list == null) {
            List<Dictionary.Entry> entries = new ArrayList<>();
            Map<Written.Text, List<Written.Text>> words = new LinkedHashMap<>();
            field.options().forEach((option, title) -> {
                entries.add(new Dictionary.Entry(option.text(), title.text(), List.of(), null, 1));
                words.put(option, List.of(title));
            });
            names.refuseAmbiguous(words);
            var own = new Dictionary(ledger.ledger() + "." + code, field.title().text(), null, entries);
            return Optional.of(new FieldType.Choice(own, 0));
        }
        Dictionary dictionary = dictionaries.get(list.text());
        if (dictionary == null) {
            findings.unknown(DeclarationProblem.UNKNOWN_DICTIONARY, list, "没有代码表 " + list.text(), dictionaries.keySet());
            return Optional.empty();
        }
        int deepest = dictionary.entries().stream().mapToInt(Dictionary.Entry::level).max().orElse(1);
        return Optional.of(new FieldType.Choice(dictionary, number(field.level(), 0, 1, deepest, "代码表共 " + deepest + " 级")));
    }

    private Optional<FieldType> geometry(Written.Ledger ledger, Written.Field field) {
        Optional<BigDecimal> tolerance = tolerance(field);
        Written.Text stated = field.stated();
        if (stated == null) {
            return tolerance.map(percent -> new FieldType.Geometry(null, percent));
        }
        Written.Field area = ledger.fields().get(stated);
        String unit = area == null || area.unit() == null ? "" : area.unit().text();
        if (area == null || !area.type().text().equals("amount") || !List.of("亩", "平方米").contains(unit)) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT, stated.place(), "stated 应为本台账里单位是亩或平方米的 amount 字段", null);
            return Optional.empty();
        }
        return tolerance.flatMap(percent -> names.field(stated).map(code -> new FieldType.Geometry(code, percent)));
    }

    private Optional<BigDecimal> tolerance(Written.Field field) {
        Written.Text written = field.tolerance();
        if (written == null) {
            return Optional.of(BigDecimal.ONE);
        }
        if (!PERCENT.matcher(written.text()).matches() || new BigDecimal(written.text()).compareTo(BigDecimal.TEN) > 0) {
            findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, written.place(), "tolerance 应为 0 到 10 的百分数，现在是 " + written.text(), "例如 tolerance: 0.5");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(written.text()));
    }

    private Optional<FieldType> reference(Written.Field field) {
        Written.Text to = field.to();
        if (to == null) {
            findings.add(DeclarationProblem.MISSING_KEY, field.type().place(), "类型 reference 须写 to", "例如 to: enterprise");
            return Optional.empty();
        }
        if (!ledgers.contains(to.text())) {
            findings.unknown(DeclarationProblem.UNKNOWN_LEDGER, to, "没有台账 " + to.text(), ledgers);
            return Optional.empty();
        }
        return Optional.of(new FieldType.Reference(new LedgerCode(to.text())));
    }
}
