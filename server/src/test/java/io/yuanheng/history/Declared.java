package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Small definitions for the tests of this package: enterprises, their monthly returns, and their classes.
final class Declared {

    static final LedgerCode ENTERPRISE = new LedgerCode("enterprise");
    static final LedgerCode RETURN = new LedgerCode("monthly_return");
    static final LedgerCode CLASS = new LedgerCode("enterprise_class");

    static final Dictionary AREA = new Dictionary(
            "area",
            "片区",
            null,
            List.of(
                    new Dictionary.Entry("north", "北区", List.of("北片区"), null, 1),
                    new Dictionary.Entry("south", "南区", List.of(), null, 1)));
    private static final Place.InFile PLACE = new Place.InFile("test.yaml", 1, 1);

    private Declared() {}

    static FieldCode code(String field) {
        return new FieldCode(field);
    }

    static FieldDefinition field(String code, String title, FieldType type) {
        return new FieldDefinition(code(code), title, type, List.of(), false, false, null, null, PLACE);
    }

    static FieldDefinition renamed(FieldDefinition field, String to) {
        return new FieldDefinition(
                code(to), field.title(), field.type(), List.of(), false, false, null, field.code(), PLACE);
    }

    static LedgerDefinition ledger(
            LedgerCode code, String title, String name, List<String> key, List<FieldDefinition> fields) {
        boolean aliases = fields.stream().anyMatch(f -> f.code().value().equals("aliases"));
        return new LedgerDefinition(
                code,
                title,
                "测试",
                null,
                code(name),
                aliases ? code("aliases") : null,
                key.stream().map(Declared::code).toList(),
                fields,
                List.of(new LedgerDefinition.Section(
                        "全部", fields.stream().map(FieldDefinition::code).toList())),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                "test",
                PLACE);
    }

    static FieldType text(int max) {
        return new FieldType.Text(max, null);
    }

    static FieldType amount(int precision, int scale, String unit) {
        return new FieldType.Amount(precision, scale, Unit.named(unit));
    }

    static LedgerDefinition enterprise(FieldDefinition... more) {
        List<FieldDefinition> fields = List.of(
                field("code", "编号", text(20)),
                field("name", "名称", text(100)),
                field("aliases", "别名", new FieldType.Names()),
                field("area", "片区", new FieldType.Choice(AREA, 0)),
                field("capital", "注册资本", amount(20, 2, "万元")),
                field("staff", "人数", new FieldType.Count(Unit.named("人"))),
                field("founded", "成立日期", new FieldType.Day()),
                field("since", "入园年份", new FieldType.Year()),
                field("listed", "上市", new FieldType.Flag()));
        return ledger(
                ENTERPRISE,
                "企业",
                "name",
                List.of("code"),
                Stream.concat(fields.stream(), Stream.of(more)).toList());
    }

    static LedgerDefinition monthlyReturn() {
        return ledger(
                RETURN,
                "月报",
                "enterprise",
                List.of("enterprise", "month"),
                List.of(
                        field("enterprise", "企业", new FieldType.Reference(ENTERPRISE)),
                        field("month", "月份", new FieldType.Month(false)),
                        field("output", "产值", amount(20, 2, "万元"))));
    }

    static LedgerDefinition enterpriseClass() {
        return ledger(
                CLASS,
                "企业分类",
                "enterprise",
                List.of("enterprise", "class", "from_month"),
                List.of(
                        field("enterprise", "企业", new FieldType.Reference(ENTERPRISE)),
                        field("class", "分类", text(40)),
                        field("from_month", "起", new FieldType.Month(true)),
                        field("to_month", "止", new FieldType.Month(true))));
    }

    static Predicate.DatedClass aboveScale() {
        return new Predicate.DatedClass(
                code("above_scale"),
                "规上",
                CLASS,
                code("enterprise"),
                code("from_month"),
                code("to_month"),
                new Predicate.Compare(
                        new Predicate.Operand.Field(io.yuanheng.declaration.expression.Path.of(code("class"))),
                        Predicate.Operator.EQUAL,
                        new Predicate.Operand.Literal(new io.yuanheng.kernel.Value.Text("above_scale"))));
    }

    static Definitions of(String fingerprint, LedgerDefinition... ledgers) {
        return new Definitions(
                List.of(new Definitions.Pack("test", "测试", "1", List.of(), "")),
                List.of(AREA),
                List.of(ledgers),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Definitions.PackFile("test", "pack.yaml", fingerprint)),
                fingerprint);
    }

    static Definitions park() {
        return of("park", enterprise(), monthlyReturn(), enterpriseClass());
    }
}
