package io.yuanheng.report.template;

import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one line of text: words, slots `{{…}}` and clauses `[[…]]`.
final class LineParser {

    private final Vocabulary vocabulary;
    private final SlotParser slots;
    private final ConditionParser conditions;
    private final String line;
    private final Place.InFile start;
    private final ListAround around;
    private int position;

    private LineParser(
            Vocabulary vocabulary,
            SlotParser slots,
            ConditionParser conditions,
            String line,
            Place.InFile start,
            ListAround around) {
        this.vocabulary = vocabulary;
        this.slots = slots;
        this.conditions = conditions;
        this.line = line;
        this.start = start;
        this.around = around;
    }

    /// @param start where the line's first character stands
    static List<Piece> parse(
            Vocabulary vocabulary,
            SlotParser slots,
            ConditionParser conditions,
            String line,
            Place.InFile start,
            ListAround around) {
        return new LineParser(vocabulary, slots, conditions, line, start, around).pieces(false);
    }

    private List<Piece> pieces(boolean inClause) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        while (position < line.length()) {
            if (inClause && (at("||") || at("]]"))) {
                break;
            }
            if (at("{{")) {
                flush(words, pieces);
                slot().ifPresent(pieces::add);
            } else if (at("[[")) {
                flush(words, pieces);
                pieces.add(clause());
            } else {
                words.append(line.charAt(position++));
            }
        }
        flush(words, pieces);
        return pieces;
    }

    private Optional<Piece> slot() {
        Place.InFile here = here();
        int end = line.indexOf("}}", position);
        if (end < 0) {
            vocabulary.problem(TemplateProblem.SLOT_NOT_CLOSED, here, "{{ 没有配对的 }}");
            position = line.length();
            return Optional.empty();
        }
        String inner = line.substring(position + 2, end);
        position = end + 2;
        return slots.parse(inner, around, here);
    }

    private Piece clause() {
        Place.InFile here = here();
        position += 2;
        Optional<Condition> when = Optional.empty();
        if (at("?")) {
            int colon = line.indexOf(": ", position);
            if (colon < 0) {
                vocabulary.problem(TemplateProblem.UNKNOWN_CONDITION, here, "[[? 后面的条件要用英文冒号加空格结束");
            } else {
                when = conditions.parse(line.substring(position + 1, colon), here);
                position = colon + 2;
            }
        }
        List<Piece> then = pieces(true);
        List<Piece> otherwise = List.of();
        if (at("||")) {
            position += 2;
            otherwise = pieces(true);
        }
        if (at("]]")) {
            position += 2;
        } else {
            vocabulary.problem(TemplateProblem.CLAUSE_NOT_CLOSED, here, "[[ 没有配对的 ]]");
            position = line.length();
        }
        return new Piece.Clause(when, then, otherwise);
    }

    private boolean at(String mark) {
        return line.startsWith(mark, position);
    }

    private Place.InFile here() {
        return new Place.InFile(start.path(), start.line(), start.column() + position);
    }

    private static void flush(StringBuilder words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words.toString()));
            words.setLength(0);
        }
    }
}
