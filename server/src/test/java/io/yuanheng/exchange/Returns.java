package io.yuanheng.exchange;

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

/// A ledger of monthly returns, small enough to work a test out by hand.
final class Returns {

    static final FieldCode FIRM = new FieldCode("firm");
    static final FieldCode MONTH = new FieldCode("month");
    static final FieldCode OUTPUT = new FieldCode("output");
    static final FieldCode PRIOR = new FieldCode("output_prior");
    static final FieldCode DAY = new FieldCode("filed_on");

    private static final Place.InFile PLACE = new Place.InFile("test.yaml", 1, 1);

    static final LedgerDefinition LEDGER = new LedgerDefinition(
            new LedgerCode("monthly_return"),
            "月报",
            "统计",
            null,
            FIRM,
            null,
            List.of(FIRM, MONTH),
            List.of(
                    field(FIRM, "企业名称", new FieldType.Text(200, null), List.of("单位名称"), true),
                    field(MONTH, "月份", new FieldType.Month(false), List.of("报告期"), true),
                    field(OUTPUT, "工业总产值", new FieldType.Amount(20, 2, Unit.named("万元")), List.of("工业总产值本期"), false),
                    field(PRIOR, "工业总产值同期", new FieldType.Amount(20, 2, Unit.named("万元")), List.of("工业总产值上年同期"), false),
                    field(DAY, "上报日期", new FieldType.Day(), List.of(), false)),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.<Predicate.DatedClass>of(),
            Map.of(),
            "test",
            PLACE);

    private Returns() {}

    private static FieldDefinition field(FieldCode code, String title, FieldType type, List<String> headers, boolean required) {
        return new FieldDefinition(code, title, type, headers, required, false, null, null, PLACE);
    }
}
