package io.yuanheng.check.ledger;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.check.document.CoveredMonths;
import io.yuanheng.check.document.TableCells;
import io.yuanheng.check.ledger.LedgerAnswer.Compared;
import io.yuanheng.check.ledger.LedgerAnswer.NotInLedger;
import io.yuanheng.check.ledger.PrintedRole.Value;
import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.check.text.PrintedFigure.Qualifier;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds the figures of a text against the ledgers of a park.
///
/// A figure is compared only where its words, its period and its unit say what it is; anything else is not in the ledger. What is
/// called planned is not compared at all; what is called about or expected, or whose months are not certain, can be confirmed and
/// not contradicted.
public final class FigureComparison {

    /// @param only the member the figure is narrowed to, if any
    /// @param figure the whole figure, from which status and target are read
    /// @param part the breakdown's part, or null for the whole park
    record Asked(
            IndicatorDefinition indicator, Period period, List<Question.Member> only, Figure figure, Figure.@Nullable Part part, String words) {}

    private final IndicatorWords words;
    private final AskedLedgers ledgers;
    private final TableCells.Read read;
    private final FigureSurroundings surroundings;
    private final Optional<Period> ofTitle;

    /// @param parkNames other words for the whole park
    public FigureComparison(
            Indicators indicators, Scope scope, ParkCode park, ChangeNo asOf, Collection<String> parkNames, TableCells.Read read) {
        this.words = new IndicatorWords(indicators.indicators(), parkNames);
        this.ledgers = new AskedLedgers(indicators, scope, park, asOf);
        this.read = read;
        this.surroundings = new FigureSurroundings(read);
        this.ofTitle = CoveredMonths.periodOfTitle(read.checked().manuscript());
    }

    /// @return an answer for each figure, by its place in the list
    public Map<Integer, LedgerAnswer> answers() {
        Map<Integer, LedgerAnswer> answers = new HashMap<>();
        for (int i = 0; i < read.checked().figures().size(); i++) {
            answers.put(i, answer(i));
        }
        return answers;
    }

    private LedgerAnswer answer(int index) {
        PrintedFigure figure = read.checked().figures().get(index);
        Optional<PrintedValue> printed = PrintedValue.of(figure);
        if (printed.isEmpty()) {
            return new NotInLedger(null, figure.masked() ? "数字已遮盖或缺损，不能比较" : "没有印出确切的数，不能比较");
        }
        PrintedRole role = PrintedRole.of(figure, surroundings.lead(index));
        if (role == PrintedRole.PLANNED) {
            return new NotInLedger(null, "是计划数，台账里没有结果可比");
        }
        Optional<IndicatorWords.Match> match = match(index, role);
        if (match.isEmpty()) {
            return new NotInLedger(null, figure.subject().isEmpty() ? "看不出说的是哪个指标" : "没有名为“" + figure.subject() + "”的指标");
        }
        return compare(index, printed.get(), role, match.get());
    }

    /// A rate, a prior value or a gap often has no noun of its own; then it belongs to the amount before it in the sentence.
    private Optional<IndicatorWords.Match> match(int index, PrintedRole role) {
        Optional<IndicatorWords.Match> own = words.of(read.checked().figures().get(index).subject());
        if (own.isPresent() && !role.leansOnAnother(own.get().indicator().unit())) {
            return own;
        }
        if (!role.mayLean()) {
            return own;
        }
        for (int before : surroundings.earlierInSentence(index)) {
            PrintedFigure amount = read.checked().figures().get(before);
            boolean level = PrintedRole.of(amount, surroundings.lead(before)) == PrintedRole.VALUE && !amount.unit().equals("%");
            Optional<IndicatorWords.Match> found = level ? words.of(amount.subject()) : Optional.empty();
            if (level) {
                return found;
            }
        }
        return own;
    }

    private LedgerAnswer compare(int index, PrintedValue printed, PrintedRole role, IndicatorWords.Match match) {
        PrintedFigure figure = read.checked().figures().get(index);
        Set<Period> periods = new LinkedHashSet<>();
        Optional.ofNullable(figure.period()).ifPresent(periods::add);
        ofTitle.ifPresent(periods::add);
        LedgerAnswer first = new NotInLedger(match.indicator().code(), "看不出“" + match.indicator().title() + "”说的是哪一年哪几个月");
        boolean isFirst = true;
        for (Period period : periods) {
            boolean certain = period.equals(figure.period()) && (surroundings.namesItsMonths(index) || ofTitle.filter(period::equals).isPresent());
            LedgerAnswer answer = ask(match.indicator(), role.asked(period), match.part(), figure, printed, role, certain, index);
            if (answer instanceof Compared c && c.confirmed()) {
                return answer;
            }
            first = isFirst ? answer : first;
            isFirst = false;
        }
        return first;
    }

    private LedgerAnswer ask(
            IndicatorDefinition indicator,
            Period period,
            String part,
            PrintedFigure figure,
            PrintedValue printed,
            PrintedRole role,
            boolean certain,
            int index) {
        return switch (ask(indicator, period, part)) {
            case Outcome.Accepted<Asked>(Asked found, var _) -> compare(figure, printed, role, found, certain, surroundings.lead(index));
            case Outcome.Rejected<Asked>(List<Problem> problems) -> new NotInLedger(indicator.code(), problems.getFirst().message());
        };
    }

    private Outcome<Asked> ask(IndicatorDefinition indicator, Period period, String part) {
        if (part.isEmpty()) {
            return ledgers.figure(indicator, period, null)
                    .map(f -> new Asked(indicator, period, List.of(), f, null, period.title() + indicator.title()));
        }
        for (IndicatorDefinition.Dimension dimension : indicator.by()) {
            if (ledgers.figure(indicator, period, dimension.code()) instanceof Outcome.Accepted<Figure>(Figure figure, var _)) {
                for (Figure.Part one : figure.by()) {
                    String member = one.member();
                    if (member != null && isNamed(one.title(), part)) {
                        List<Question.Member> only = List.of(new Question.Member(dimension.code(), member));
                        return Outcome.accepted(
                                new Asked(indicator, period, only, figure, one, period.title() + one.title() + indicator.title()));
                    }
                }
            }
        }
        return Outcome.rejected(Problem.of(LedgerProblem.UNKNOWN_PART, WHOLE, "“" + indicator.title() + "”没有名为“" + part + "”的分组"));
    }

    // 化工行业 for 化工, 北区 for 北区
    private static boolean isNamed(String title, String part) {
        String member = IndicatorWords.normal(title);
        return part.equals(member) || part.equals(member + "行业") || part.equals(member + "产业") || part.equals(member + "片区");
    }

    private LedgerAnswer compare(
            PrintedFigure figure, PrintedValue printed, PrintedRole role, Asked asked, boolean certain, String lead) {
        List<Value> values = role.values(asked);
        if (values.isEmpty()) {
            return new NotInLedger(asked.indicator().code(), "台账里“" + asked.words() + "”未报，或没有可比的数");
        }
        for (Value value : values) {
            Optional<BigDecimal> amount = printed.inMyUnit(value.amount(), value.unit());
            if (amount.isPresent() && agrees(figure, printed, role, amount.get(), lead)) {
                return answer(true, figure, printed, asked, value);
            }
        }
        Value nearest = values.getFirst();
        if (printed.inMyUnit(nearest.amount(), nearest.unit()).isEmpty()) {
            return new NotInLedger(
                    asked.indicator().code(), "“" + asked.words() + "”的单位是" + nearest.unit() + "，与文中的" + printed.unit() + "不能比较");
        }
        // a year that is still being reported, and what is only expected, cannot be contradicted
        boolean open = asked.period().grain() == Period.Grain.YEAR && asked.figure().status() != Figure.Status.REPORTED;
        boolean vague = figure.qualifiers().contains(Qualifier.EXPECTED) && !asked.figure().estimate()
                || figure.qualifiers().contains(Qualifier.APPROXIMATE);
        if (open || vague || !certain) {
            String why = open ? "（尚未报全）" : "";
            return new NotInLedger(
                    asked.indicator().code(), "台账里“" + asked.words() + "”" + nearest.words() + "是" + nearest.shown() + why + "，文中的说法不确定，不作比较");
        }
        return answer(false, figure, printed, asked, nearest);
    }

    private static boolean agrees(PrintedFigure figure, PrintedValue printed, PrintedRole role, BigDecimal amount, String lead) {
        if (figure.qualifiers().contains(Qualifier.AT_LEAST)) {
            return amount.compareTo(printed.value()) >= 0;
        }
        if (figure.qualifiers().contains(Qualifier.AT_MOST)) {
            return amount.compareTo(printed.value()) <= 0;
        }
        // 下降6.90% and 减少191万元 are negative in the ledgers
        boolean down = role.isDirected() && amount.signum() < 0 && printed.value().signum() > 0 && PrintedRole.saysDown(lead);
        BigDecimal compared = down ? amount.negate() : amount;
        return printed.mayStandFor(compared) || figure.qualifiers().contains(Qualifier.APPROXIMATE) && printed.isNear(compared);
    }

    private LedgerAnswer answer(boolean confirmed, PrintedFigure figure, PrintedValue printed, Asked asked, Value value) {
        String say = "台账里“" + asked.words() + "”" + value.words() + "是" + value.shown();
        if (!confirmed) {
            boolean cut = printed.inMyUnit(value.amount(), value.unit()).filter(printed::isCutOff).isPresent();
            say += "，文中是" + figure.printed() + (cut ? "（截断而未四舍五入）" : "") + "（变更号 " + ledgers.asOf() + "）";
        }
        List<LedgerAnswer.Row> behind = confirmed ? List.of() : ledgers.rows(asked.indicator(), asked.period(), asked.only());
        return new Compared(
                confirmed,
                asked.indicator().code(),
                asked.indicator().title(),
                value.part(),
                asked.words(),
                asked.period(),
                asked.only().stream().map(m -> m.dimension() + ":" + m.member()).toList(),
                value.amount(),
                value.unit().symbol(),
                ledgers.asOf(),
                asked.figure().lineage().rows(),
                behind,
                say);
    }
}
