package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a ledger says of its new rows: `known`.
final class KnownReader {

    private static final String YEAR_BEFORE = "year_before ";
    private static final String NUMBER = "number ";
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,8}");
    private static final String WORDS = "写 last、year_before 字段、today、now 或 number 字头（1—8 个大写字母）之一";

    private final LedgerCode ledger;
    private final Conditions conditions;
    private final Findings findings;

    KnownReader(LedgerCode ledger, Conditions conditions, Findings findings) {
        this.ledger = ledger;
        this.conditions = conditions;
        this.findings = findings;
    }

    Map<FieldCode, Known> read(Map<Written.Text, Written.Text> written, List<FieldCode> identity) {
        Map<FieldCode, Known> known = new LinkedHashMap<>();
        written.forEach((code, how) -> conditions.field(ledger, code).ifPresent(field -> known(field, how, identity)
                .ifPresent(found -> known.put(field.code(), found))));
        return Map.copyOf(known);
    }

    private Optional<Known> known(FieldDefinition field, Written.Text how, List<FieldCode> identity) {
        String text = how.text().strip();
        if (text.equals("last")) {
            return Optional.of(new Known.Last());
        }
        if (text.equals("today")) {
            return fits(field.type() instanceof FieldType.Day, new Known.Today(), how, "日期");
        }
        if (text.equals("now")) {
            return fits(field.type() instanceof FieldType.Text, new Known.Now(), how, "文字");
        }
        if (text.startsWith(NUMBER) && PREFIX.matcher(text.substring(NUMBER.length()).strip()).matches()) {
            boolean numbered = field.type() instanceof FieldType.Text && identity.equals(List.of(field.code()));
            return fits(numbered, new Known.Number(text.substring(NUMBER.length()).strip()), how, "唯一确定一行的文字");
        }
        if (text.startsWith(YEAR_BEFORE)) {
            return yearBefore(field, how, text.substring(YEAR_BEFORE.length()).strip());
        }
        findings.add(DeclarationProblem.BAD_VALUE, how.place(), "看不懂“" + text + "”", WORDS);
        return Optional.empty();
    }

    private Optional<Known> yearBefore(FieldDefinition field, Written.Text how, String of) {
        Optional<FieldDefinition> source = conditions.field(ledger, new Written.Text(of, how.place(), how.positions()));
        if (source.isPresent() && !source.get().type().equals(field.type())) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT, how.place(), "字段 " + of + " 与 " + field.code() + " 的类型或单位不同", null);
            return Optional.empty();
        }
        return source.map(found -> new Known.YearBefore(found.code()));
    }

    private Optional<Known> fits(boolean fits, Known known, Written.Text how, String needed) {
        if (!fits) {
            findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, how.place(), how.text() + " 只用于" + needed + "字段", null);
            return Optional.empty();
        }
        return Optional.of(known);
    }
}
