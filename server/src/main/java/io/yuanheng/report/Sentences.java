package io.yuanheng.report;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.document.ChineseNumber;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.manifest.DueFilter;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.template.Condition;
import io.yuanheng.report.template.Piece;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the pieces of a line into words and printed figures.
final class Sentences {

    private static final Unit PERCENT = Unit.named("%");
    // as the screens say it: colour, shape and word; official texts are printed in black
    private static final Map<String, String> LAMPS = Map.of("red", "▲红", "yellow", "◆黄", "blue", "■蓝", "green", "●绿", "grey", "○灰");

    private final Frame frame;
    private final Sources sources;
    private final Entries entries;

    Sentences(Frame frame, Sources sources, Entries entries) {
        this.frame = frame;
        this.sources = sources;
        this.entries = entries;
    }

    /// The list around, and what of it is at hand.
    sealed interface Around {

        /// -1 outside `::each`
        int index();
    }

    record Row(Sources.Listed listed, int index) implements Around {}

    record Due(Sources.Matters matters, int index) implements Around {

        Matter matter() {
            return matters.listed().get(index);
        }

        /// The row that owes the matter at hand.
        Optional<Row> row() {
            Sources.Listed rows = matters.rows();
            RowId wanted = index < 0 ? null : matter().row();
            if (rows == null || wanted == null) {
                return Optional.empty();
            }
            List<Version> versions = rows.listing().versions();
            return IntStream.range(0, versions.size())
                    .filter(i -> versions.get(i).row().equals(wanted))
                    .mapToObj(i -> new Row(rows, i))
                    .findFirst();
        }
    }

    List<Inline> line(List<Piece> pieces, @Nullable Around around) {
        LineWriter line = new LineWriter();
        new Line(around, line, new HashSet<>()).say(pieces);
        return line.finish();
    }

    /// Onto a line that others have begun.
    void line(List<Piece> pieces, @Nullable Around around, LineWriter onto) {
        new Line(around, onto, new HashSet<>()).say(pieces);
    }

    /// @param estimated indicators of which this line has already said 预计
    private final class Line {
        private final @Nullable Around around;
        private final @Nullable Row row;
        private final LineWriter line;
        private final Set<String> estimated;
        private boolean missing;

        private Line(@Nullable Around around, LineWriter line, Set<String> estimated) {
            this.around = around;
            this.row =
                    switch (around) {
                        case null -> null;
                        case Row of -> of;
                        case Due due -> due.row().orElse(null);
                    };
            this.line = line;
            this.estimated = estimated;
        }

        private void say(List<Piece> pieces) {
            for (Piece piece : pieces) {
                switch (piece) {
                    case Piece.Words(String text) -> line.say(text);
                    case Piece.Spoken(Piece.Word word) -> line.say(frame.said(word));
                    case Piece.FigureSlot slot -> figure(slot);
                    case Piece.IndicatorWord(Piece.FigureSlot slot, Piece.IndicatorWord.Kind kind) -> word(slot, kind);
                    case Piece.RowCount count -> count(count);
                    case Piece.RowNames names -> names(names);
                    case Piece.CellSlot cell -> cell(cell);
                    case Piece.DueSlot slot -> due(slot);
                    case Piece.RowOrdinal(boolean spoken) -> line.say(ordinal(spoken));
                    case Piece.Clause clause -> clause(clause);
                }
            }
        }

        private void clause(Piece.Clause clause) {
            boolean holds = clause.when().isEmpty() || holds(clause.when().get());
            if (holds && complete(clause.then())) {
                say(clause.then());
            } else {
                say(clause.otherwise());
            }
        }

        /// Tries the clause on a line of its own, to see whether each slot has something to say.
        private boolean complete(List<Piece> pieces) {
            Entries.Mark mark = entries.mark();
            Line trial = new Line(around, new LineWriter(), new HashSet<>(estimated));
            trial.say(pieces);
            entries.back(mark);
            return !trial.missing;
        }

        private void figure(Piece.FigureSlot slot) {
            Question question = question(slot);
            Figure figure = sources.figure(question);
            PartReading reading = slot.part() == FigurePart.SHARE && slot.member() != null
                    ? PartReading.ofMember(figure, slot.part(), slot.member().member())
                    : PartReading.whole(figure, slot.part());
            Wording.Said said = Wording.inText(reading, slot.style(), estimated.contains(slot.indicator().value()));
            missing |= !said.spoken() && slot.style().otherwise() == null;
            line.print(entries.figure(question, reading, said.text(), said.unit()), said.text());
        }

        private void word(Piece.FigureSlot slot, Piece.IndicatorWord.Kind kind) {
            switch (kind) {
                case TITLE -> line.say(sources.indicator(slot.indicator()).title());
                case UNIT ->
                    line.say(Optional.ofNullable(slot.style().unit())
                            .orElse(sources.indicator(slot.indicator()).unit())
                            .symbol());
                case ESTIMATE -> {
                    if (sources.figure(question(slot)).estimate()) {
                        line.say("预计");
                    }
                    estimated.add(slot.indicator().value());
                }
            }
        }

        private void count(Piece.RowCount count) {
            if (row == null) {
                return;
            }
            long total = row.listed().listing().total();
            missing |= total == 0;
            String text = Wording.counted(total, count.unit(), count.bare());
            line.print(
                    entries.rows(
                            row.listed(),
                            row.listed().source(),
                            FigurePart.ROW_COUNT,
                            ledger(row) + " 行数",
                            text,
                            BigDecimal.valueOf(total),
                            count.unit(),
                            count.unit()),
                    text);
        }

        private void names(Piece.RowNames names) {
            if (row == null) {
                return;
            }
            List<String> all = row.listed().listing().rows().stream().map(List::getFirst).toList();
            int most = names.max() == 0 ? all.size() : Math.min(names.max(), all.size());
            boolean open = most < row.listed().listing().total();
            missing |= all.isEmpty();
            String text = String.join("、", all.subList(0, most)) + (open ? "等" : "");
            Unit one = Unit.named("个");
            line.print(
                    entries.rows(row.listed(), row.listed().source(), FigurePart.ROW_NAMES, ledger(row) + " 名单", text, null, one, one), text);
        }

        private void due(Piece.DueSlot slot) {
            if (around instanceof Due due) {
                Sources.Matters matters = due.matters();
                missing |= !print(slot, matters.source(), matters.all(), due.index() < 0 ? null : due.matter(), line);
            }
        }

        private void cell(Piece.CellSlot cell) {
            if (row == null || row.index() < 0) {
                return;
            }
            Optional<Wording.Said> said = print(row, cell, line);
            missing |= said.isEmpty() && cell.style().otherwise() == null;
        }

        private String ordinal(boolean spoken) {
            int index = around == null ? 0 : around.index();
            return spoken ? ChineseNumber.of(index + 1) + "是" : Integer.toString(index + 1);
        }
    }

    /// What the clock says, of a list or of the matter at hand.
    ///
    /// @param source what list, or what group of it
    /// @return whether there was anything to say
    boolean print(Piece.DueSlot slot, ManifestEntry.Source.OfDue source, List<Matter> matters, @Nullable Matter one, LineWriter line) {
        if (slot.kind().ofOne()) {
            return one != null && printOne(slot, source, one, line);
        }
        if (slot.kind() == Piece.DueSlot.Kind.RATE) {
            BigDecimal rate = DueFilter.rate(matters);
            if (rate == null) {
                line.say(slot.bare() ? "—" : "");
                return false;
            }
            String text = rate.toPlainString() + (slot.bare() ? "" : PERCENT.symbol());
            line.print(entries.due(source, matters, FigurePart.DUE_RATE, dueTitle(source, "按期率"), text, rate, PERCENT), text);
            return true;
        }
        Optional<DueMatters.State> state = DueMatters.State.of(slot.kind().name().toLowerCase(Locale.ROOT));
        List<Matter> counted = state.map(s -> matters.stream().filter(m -> m.state() == s).toList()).orElse(matters);
        ManifestEntry.Source.OfDue of = state.map(s -> new ManifestEntry.Source.OfDue(
                        source.look(), source.filter().only(s), source.by(), source.member(), null))
                .orElse(source);
        String text = Wording.counted(counted.size(), slot.unit(), slot.bare());
        String title = dueTitle(source, state.map(DueMatters.State::title).orElse("应办"));
        line.print(entries.due(of, counted, FigurePart.DUE_COUNT, title, text, BigDecimal.valueOf(counted.size()), slot.unit()), text);
        return !counted.isEmpty();
    }

    private static String dueTitle(ManifestEntry.Source.OfDue source, String what) {
        String member = source.member();
        return member == null ? what : what + "（" + member + "）";
    }

    private boolean printOne(Piece.DueSlot slot, ManifestEntry.Source.OfDue source, Matter one, LineWriter line) {
        if (slot.kind() == Piece.DueSlot.Kind.REASON) {
            var of = new ManifestEntry.Source.OfDue(source.look(), source.filter(), null, null, one.key());
            String title = String.join(" ", Stream.of(one.title(), one.period(), one.subject()).filter(Objects::nonNull).toList());
            line.print(entries.due(of, List.of(one), FigurePart.DUE_REASON, title, one.reason(), null, slot.unit()), one.reason());
            return true;
        }
        LocalDate due = one.due();
        String lamp = one.lamp();
        String text =
                switch (slot.kind()) {
                    case TITLE -> one.title();
                    case PERIOD -> one.period() == null ? "" : SpokenPeriod.of(one.period(), frame.period().to().getYear());
                    case SUBJECT -> one.subject();
                    case DAY -> due == null ? "" : readable(new FieldType.Day(), due.toString());
                    case LAMP -> lamp == null ? "" : LAMPS.getOrDefault(lamp, "");
                    case SECTION -> one.section();
                    case OWNER -> Optional.ofNullable(one.owner()).orElse(one.section());
                    case COUNT, OPEN, LATE, STOPPED, MET, MET_LATE, CLOSED, RATE, REASON -> "";
                };
        line.say(text);
        return !text.isEmpty();
    }

    /// Prints one cell of the row at hand.
    ///
    /// @return empty when the cell is empty
    Optional<Wording.Said> print(Row row, Piece.CellSlot cell, LineWriter line) {
        Sources.Listed listed = row.listed();
        int column = listed.ask().columns().indexOf(cell.path());
        String text = listed.listing().rows().get(row.index()).get(column);
        if (text.isBlank()) {
            line.say(Optional.ofNullable(cell.style().otherwise()).orElse(""));
            return Optional.empty();
        }
        Optional<Unit> unit = unit(cell.type());
        if (unit.isEmpty()) {
            line.say(readable(cell.type(), text));
            return Optional.of(new Wording.Said(text, Unit.named("个"), true));
        }
        BigDecimal amount = new BigDecimal(text);
        Wording.Said said = Wording.ofRow(amount, unit.get(), Math.max(0, amount.scale()), cell.style());
        String name = listed.listing().rows().get(row.index()).getFirst();
        String title = name + " " + fieldTitle(listed, cell);
        var source = new ManifestEntry.Source.OfCell(
                listed.source(), listed.listing().versions().get(row.index()).row(), cell.path().toString());
        String id = entries.rows(listed, source, FigurePart.CELL, title, said.text(), amount, unit.get(), said.unit());
        line.print(id, said.text());
        return Optional.of(said);
    }

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> of.stream().allMatch(this::holds);
            case Condition.Not(Condition of) -> !holds(of);
            case Condition.CutOffEarly() -> frame.cutOffEarly();
            case Condition.OfGrain(Period.Grain grain) -> frame.period().grain() == grain;
            case Condition.HasRows(var ask) -> sources.rows(ask).listing().total() > 0;
            case Condition.HasDue(var ask) -> !sources.matters(ask).all().isEmpty();
            case Condition.OfFigure(Piece.FigureSlot slot, Condition.Test test) -> holds(slot, test);
            case Condition.Equal(Piece.FigureSlot one, Piece.FigureSlot other) -> {
                BigDecimal amount = reading(one).amount();
                BigDecimal compared = reading(other).amount();
                yield amount != null && compared != null && amount.compareTo(compared) == 0;
            }
        };
    }

    private boolean holds(Piece.FigureSlot slot, Condition.Test test) {
        PartReading reading = reading(slot);
        Figure figure = reading.figure();
        BigDecimal amount = reading.amount();
        BigDecimal ahead = PartReading.whole(figure, FigurePart.SCHEDULE).amount();
        return switch (test) {
            case REPORTED -> !reading.missing();
            case ZERO -> amount != null && amount.signum() == 0;
            case POSITIVE -> amount != null && amount.signum() > 0;
            case NEGATIVE -> amount != null && amount.signum() < 0;
            case AHEAD -> ahead != null && ahead.signum() >= 0;
            case BEHIND -> ahead != null && ahead.signum() < 0;
            case ESTIMATED -> figure.estimate();
            case PARTLY -> figure.status() == Figure.Status.PARTLY;
        };
    }

    private PartReading reading(Piece.FigureSlot slot) {
        Figure figure = sources.figure(question(slot));
        return slot.member() != null && slot.part() == FigurePart.SHARE
                ? PartReading.ofMember(figure, slot.part(), slot.member().member())
                : PartReading.whole(figure, slot.part());
    }

    /// A share and the largest need the breakdown; any other narrowed figure is a figure of its own.
    Question question(Piece.FigureSlot slot) {
        Question plain = sources.question(slot);
        Piece.Narrowed member = slot.member();
        if (member != null && slot.part() == FigurePart.SHARE) {
            return plain.by(member.dimension());
        }
        String by = slot.part().ofLargest() ? slot.by() : null;
        List<Question.Member> only = member == null ? List.of() : List.of(new Question.Member(member.dimension(), member.member()));
        return new Question(plain.indicator(), plain.park(), plain.period(), plain.asOf(), only, by, null);
    }

    private String ledger(Row row) {
        return sources.ledger(row.listed().ask().ledger()).title();
    }

    private String fieldTitle(Sources.Listed listed, Piece.CellSlot cell) {
        return sources.ledger(listed.ask().ledger())
                .field(cell.path().hops().isEmpty() ? cell.path().field() : cell.path().hops().getFirst())
                .map(FieldDefinition::title)
                .orElse(cell.path().toString());
    }

    static Optional<Unit> unit(FieldType type) {
        return switch (type) {
            case FieldType.Amount(int _, int _, Unit unit) -> Optional.of(unit);
            case FieldType.Count(Unit unit) -> Optional.of(unit);
            case FieldType.Text _,
                    FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Choice _,
                    FieldType.Reference _,
                    FieldType.Day _,
                    FieldType.Month _,
                    FieldType.Year _,
                    FieldType.Flag _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> Optional.empty();
        };
    }

    /// Dates as sentences write them: the year only where it is not the report's.
    private String readable(FieldType type, String text) {
        try {
            return switch (type) {
                case FieldType.Day() -> {
                    LocalDate day = LocalDate.parse(text);
                    yield year(day.getYear()) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
                }
                case FieldType.Month(boolean _) -> {
                    YearMonth month = YearMonth.parse(text);
                    yield year(month.getYear()) + month.getMonthValue() + "月";
                }
                case FieldType.Text _,
                        FieldType.Note _,
                        FieldType.Names _,
                        FieldType.Amount _,
                        FieldType.Count _,
                        FieldType.Choice _,
                        FieldType.Reference _,
                        FieldType.Year _,
                        FieldType.Flag _,
                        FieldType.CreditCode _,
                        FieldType.Phone _, FieldType.Geometry _ -> unclosed(text.strip());
            };
        } catch (DateTimeException _) {
            return text;
        }
    }

    /// A note that ends its own sentence goes on within ours.
    private static String unclosed(String text) {
        return text.endsWith("。") || text.endsWith("；") ? unclosed(text.substring(0, text.length() - 1)) : text;
    }

    private String year(int year) {
        return year == frame.period().to().getYear() ? "" : year + "年";
    }
}
