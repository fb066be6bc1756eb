package io.yuanheng.enterprise;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.History;
import io.yuanheng.indicator.FigureView;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.ReferringRows;
import io.yuanheng.ledger.ReferringRows.Pointing;
import io.yuanheng.ledger.RowLists;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.ChineseNumber;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.document.WordFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 一企一册 on paper: all that the enterprise page shows to this caller, as Word. What the caller may not see is not on it.
@Component
public final class EnterpriseSheets {

    static final LedgerCode ENTERPRISES = new LedgerCode("enterprise");
    private static final LedgerCode CLASSES = new LedgerCode("enterprise_class");
    private static final LedgerCode RETURNS = new LedgerCode("monthly_return");
    private static final FieldCode MONTH = new FieldCode("month");
    /// The figures at the head of the page, where the park has such indicators by enterprise.
    private static final List<String> FIGURES = List.of("industrial_output", "main_revenue", "tax", "profit");

    private final Access access;
    private final Ledgers ledgers;
    private final ReferringRows pointing;
    private final Indicators indicators;
    private final Policies policies;
    private final History history;

    EnterpriseSheets(Access access, Ledgers ledgers, ReferringRows pointing, Indicators indicators, Policies policies, History history) {
        this.access = access;
        this.ledgers = ledgers;
        this.pointing = pointing;
        this.indicators = indicators;
        this.policies = policies;
        this.history = history;
    }

    /// @param title of the document, which is a good name for the file
    public record Sheet(String title, byte[] docx) {}

    /// @param day the day it is printed, in the park's time
    public Outcome<Sheet> of(Caller caller, RowId row, LocalDate day) {
        ChangeNo asOf = history.current();
        Optional<RowView> firm = ledgers.row(caller, ENTERPRISES, row, asOf);
        if (firm.isEmpty()) {
            return Outcome.rejected(
                    new Problem(EnterpriseProblem.UNKNOWN_ENTERPRISE, Place.WHOLE, "没有这家企业，或您无权查看", "请从企业名录里重新打开"));
        }
        String title = firm.get().label() + "一企一册";
        return Outcome.accepted(new Sheet(title, WordFile.write(blocks(caller, firm.get(), asOf, day), title, day)));
    }

    private List<Block> blocks(Caller caller, RowView firm, ChangeNo asOf, LocalDate day) {
        ParkCode park = firm.version().park();
        LedgerDefinition ledger = history.definitions().ledger(ENTERPRISES).orElseThrow();
        List<Pointing> found = pointing.to(caller, ENTERPRISES, park, firm.version().row(), RowLists.PAGE, asOf);
        List<List<Block>> parts = new ArrayList<>();
        parts.add(List.of(heading("基本情况"), RowTables.facts(ledger, firm)));
        found.stream().filter(p -> p.ledger().code().equals(CLASSES)).map(EnterpriseSheets::listed).forEach(parts::add);
        found.stream().filter(p -> p.ledger().code().equals(RETURNS)).forEach(returns -> {
            figures(caller, firm, returns, asOf).ifPresent(parts::add);
            ReturnTables.of(returns).map(tables -> Stream.concat(Stream.of(heading("逐月数据")), tables.stream()).toList()).ifPresent(parts::add);
        });
        found.stream()
                .filter(p -> !p.ledger().code().equals(CLASSES) && !p.ledger().code().equals(RETURNS))
                .map(EnterpriseSheets::listed)
                .forEach(parts::add);
        List<PolicyFit> fits = policies.judge(caller, firm, day, asOf);
        if (!fits.isEmpty()) {
            parts.add(List.of(heading(PolicyTable.title(fits)), PolicyTable.of(fits)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(words(firm.label())));
        String state = firm.stateTitle() == null ? "" : "目前状态：" + firm.stateTitle() + "。";
        blocks.add(paragraph(park(park) + "一企一册。" + state));
        blocks.add(paragraph("数据截至" + date(day) + "（变更号 " + asOf + "），由" + caller.actor().name() + "打印，只含其有权查看的内容。"));
        blocks.addAll(numbered(parts));
        if (found.isEmpty()) {
            blocks.add(paragraph("其他台账里还没有这家企业的记录。"));
        }
        return blocks;
    }

    private static List<Block> listed(Pointing found) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(found.ledger().title() + "（" + found.page().total() + "行）"));
        blocks.add(RowTables.list(found));
        if (found.page().rows().size() < found.page().total()) {
            blocks.add(paragraph("只印出最新的" + found.page().rows().size() + "行，合计是全部" + found.page().total() + "行的。"));
        }
        return blocks;
    }

    /// From January to the newest month that the firm returned.
    private Optional<List<Block>> figures(Caller caller, RowView firm, Pointing returns, ChangeNo asOf) {
        ParkCode park = firm.version().park();
        Optional<YearMonth> last = returns.page().rows().stream()
                .flatMap(row -> row.version().value(MONTH).stream())
                .flatMap(value -> value instanceof Value.Month(YearMonth month) ? Stream.of(month) : Stream.empty())
                .max(YearMonth::compareTo);
        if (last.isEmpty() || !caller.may("figures", park)) {
            return Optional.empty();
        }
        List<Question.Member> only = List.of(new Question.Member(ENTERPRISES.value(), firm.version().row().toString()));
        Period period = Period.cumulative(last.get());
        List<FigureView> figures = FIGURES.stream()
                .map(IndicatorCode::new)
                .filter(code -> indicators.indicators().stream().map(IndicatorDefinition::code).anyMatch(code::equals))
                .map(code -> FigureView.ask(indicators, new Question(code, park, period, asOf, only, null, null), caller.scope()))
                .flatMap(answer -> answer instanceof Outcome.Accepted<FigureView>(FigureView view, var _) ? Stream.of(view) : Stream.empty())
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(List.of(heading("主要指标"), ReturnTables.figures(period, figures)));
    }

    private String park(ParkCode park) {
        return access.park(park).map((UnitDefinition unit) -> Optional.ofNullable(unit.full()).orElse(unit.title())).orElse(park.value());
    }

    /// The first block of each part is its heading, still without a number.
    private static List<Block> numbered(Collection<List<Block>> parts) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (List<Block> part : parts) {
            number++;
            for (Block block : part) {
                blocks.add(
                        block instanceof Block.Heading(int level, String _, List<Inline> text)
                                ? new Block.Heading(level, ChineseNumber.of(number) + "、", text)
                                : block);
            }
        }
        return blocks;
    }

    /// GB/T 15835: 2024年6月30日.
    private static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static Block heading(String text) {
        return new Block.Heading(1, "", words(text));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Block.Form.BODY, words(text));
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }
}
