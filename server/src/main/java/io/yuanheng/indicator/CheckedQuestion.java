package io.yuanheng.indicator;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Aggregate;
import io.yuanheng.declaration.IndicatorDefinition.Dimension;
import io.yuanheng.declaration.IndicatorDefinition.Nature;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.indicator.plan.At;
import io.yuanheng.indicator.plan.Planner;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question on an indicator of rows that can be answered: its words are known, its period has data by the rules of statistics,
/// and the scope sees the fields it needs.
///
/// @param question with the period that figures name (February alone is 1–2月) and members by their codes
/// @param at the field that tells the rows' time, or null
record CheckedQuestion(IndicatorDefinition indicator, Source.Rows source, LedgerDefinition ledger, @Nullable At at, Question question) {

    static Outcome<CheckedQuestion> check(
            IndicatorDefinition indicator, Source.Rows source, Question question, LedgerPaths paths, Sight sight, RowNames names) {
        LedgerDefinition ledger = paths.ledger(source.of());
        At at = source.at() == null ? null : timeOf(ledger, source.at()).orElse(null);
        List<Problem> problems = new ArrayList<>(unknownDimensions(indicator, question));
        problems.addAll(sight.blocks(question.park(), source.of(), needed(indicator, source, question)));
        if (at != null && at.waived() && question.period().to().getMonthValue() == 1) {
            problems.add(new Problem(
                    FigureProblem.JANUARY_WAIVED,
                    WHOLE,
                    indicator.title() + "：1月份数据免报，没有截至" + question.period().to().getYear() + "年1月的数字",
                    "请查2月，2月的数字是1—2月合计"));
        }
        if (!problems.isEmpty()) {
            return Outcome.rejected(problems);
        }
        Members members = new Members(paths, names, source.of(), question.park());
        return withMembers(indicator, question, members)
                .map(resolved -> new CheckedQuestion(indicator, source, ledger, at, named(resolved, at, indicator.nature())));
    }

    Planner planner(@Nullable String leftOut) {
        return new Planner(indicator, source, at, question, leftOut);
    }

    /// The field whose amounts are added up, for the cell of a row; the row's name where rows are counted.
    FieldCode shownField() {
        return source.aggregate().amount().orElse(ledger.name());
    }

    private static Optional<At> timeOf(LedgerDefinition ledger, FieldCode field) {
        return ledger.field(field).map(FieldDefinition::type).flatMap(type -> At.of(field, type));
    }

    private static List<Problem> unknownDimensions(IndicatorDefinition indicator, Question question) {
        Stream<@Nullable String> asked =
                Stream.concat(question.only().stream().map(Question.Member::dimension), Stream.of(question.by(), question.without()));
        return asked.filter(dimension -> dimension != null && indicator.dimension(dimension).isEmpty())
                .distinct()
                .map(dimension -> new Problem(
                        FigureProblem.UNKNOWN_DIMENSION,
                        WHOLE,
                        indicator.title() + "不能按“" + dimension + "”分组",
                        indicator.by().isEmpty() ? "这个指标没有分组" : "可用的分组：" + dimensions(indicator)))
                .toList();
    }

    private static String dimensions(IndicatorDefinition indicator) {
        return indicator.by().stream().map(d -> d.code() + "（" + d.title() + "）").collect(Collectors.joining("、"));
    }

    /// The paths that the figure looks at without any breakdown.
    static List<Path> read(Source.Rows source) {
        List<Path> needed = new ArrayList<>(Sight.read(source.where()));
        switch (source.aggregate()) {
            case Aggregate.Sum(FieldCode field) -> needed.add(Path.of(field));
            case Aggregate.SumOfShare(FieldCode field, Path percent) -> {
                needed.add(Path.of(field));
                needed.add(percent);
            }
            case Aggregate.CountRows() -> {}
            case Aggregate.CountDistinct(Path path) -> needed.add(path);
        }
        FieldCode at = source.at();
        if (at != null) {
            needed.add(Path.of(at));
        }
        return needed;
    }

    private static List<Path> needed(IndicatorDefinition indicator, Source.Rows source, Question question) {
        List<Path> needed = read(source);
        for (Dimension dimension : indicator.by()) {
            boolean asked = dimension.code().equals(question.by())
                    || dimension.code().equals(question.without())
                    || question.only().stream().anyMatch(m -> m.dimension().equals(dimension.code()));
            if (asked && dimension.dated() == null) {
                needed.add(dimension.path());
            } else if (asked) {
                Sight.subject(dimension.path().hops()).ifPresent(needed::add);
            }
        }
        return needed;
    }

    private static Outcome<Question> withMembers(IndicatorDefinition indicator, Question question, Members members) {
        List<Question.Member> resolved = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Question.Member only : question.only()) {
            Dimension dimension = indicator.dimension(only.dimension()).orElseThrow();
            switch (members.meant(dimension, only.member())) {
                case Outcome.Accepted<String>(String member, List<Problem> _) ->
                    resolved.add(new Question.Member(dimension.code(), member));
                case Outcome.Rejected<String>(List<Problem> why) -> problems.addAll(why);
            }
        }
        return problems.isEmpty()
                ? Outcome.accepted(new Question(
                        question.indicator(),
                        question.park(),
                        question.period(),
                        question.asOf(),
                        resolved,
                        question.by(),
                        question.without()))
                : Outcome.rejected(problems);
    }

    /// February's row carries January too, so a flow that begins in February is named from January.
    private static Question named(Question question, @Nullable At at, Nature nature) {
        Period period = question.period();
        if (at == null || !at.waived() || nature != Nature.FLOW || period.from().getMonthValue() != 2) {
            return question;
        }
        return new Question(
                question.indicator(),
                question.park(),
                new Period(period.from().withMonth(1), period.to()),
                question.asOf(),
                question.only(),
                question.by(),
                question.without());
    }

    /// The unit in which a summed field is kept.
    @Nullable Unit unitOf(FieldCode field) {
        FieldType type = ledger.field(field).map(FieldDefinition::type).orElse(null);
        if (type instanceof FieldType.Amount(int _, int _, var unit)) {
            return unit;
        }
        return type instanceof FieldType.Count(var unit) ? unit : null;
    }
}
