package io.yuanheng.declaration.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Text in, typed [Predicate] out.
///
/// CEL's own parser reads the text; its macros are off and its evaluator is never used, because it turns decimals into binary
/// floating point. Numbers are taken from the text as they were written.
public final class ExpressionParser {

    /// @param ledger the rows spoken of
    /// @param at the field that says which month a row speaks of, for dated classes; null: the class as it is today
    /// @param access whether `user.login` and the like may be named
    public record Context(LedgerCode ledger, @Nullable FieldCode at, boolean access) {}

    private static final int LONGEST = 2000;

    // without macros `has(x)` stays a plain call, which may name a field of the row itself
    private static final CelParser CEL = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxParseRecursionDepth(48)
                    .maxExpressionCodePointSize(LONGEST)
                    .build())
            .build();

    private final Vocabulary vocabulary;

    public ExpressionParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// @param places where the n-th character (code point, from 0) of the text stands
    public Outcome<Predicate> parse(String text, Context context, IntFunction<? extends Place> places) {
        CelValidationResult read = CEL.parse(text);
        if (read.hasError()) {
            return Outcome.rejected(unreadable(text, read, places));
        }
        try {
            List<Problem> problems = new ArrayList<>();
            Reading reading = new Reading(text, read.getAst(), vocabulary, context, places, problems);
            Predicate predicate = reading.predicate();
            return problems.isEmpty() ? Outcome.accepted(predicate) : Outcome.rejected(problems);
        } catch (CelValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads a path such as `enterprise.area` that ends in a field, `state` or `park`.
    public Outcome<Path> path(String text, LedgerCode ledger, IntFunction<? extends Place> places) {
        List<Problem> problems = new ArrayList<>();
        return switch (new PathReader(vocabulary, places, problems).read(text.strip(), ledger, 0)) {
            case PathReader.Found(Path path, Kind _) -> Outcome.accepted(path);
            case PathReader.FoundClass(var _, var _) ->
                Outcome.rejected(Problem.of(ExpressionProblem.NOT_A_CONDITION, places.apply(0), "“" + text.strip() + "”是时段身份，不是字段"));
            case PathReader.NotFound() -> Outcome.rejected(problems);
        };
    }

    private static List<Problem> unreadable(String text, CelValidationResult read, IntFunction<? extends Place> places) {
        // the first fault only: what CEL says of the rest is mostly a consequence
        CelIssue first = read.getErrors().getFirst();
        int line = Math.max(1, first.getSourceLocation().getLine());
        int column = Math.max(0, first.getSourceLocation().getColumn());
        int offset = Math.min(startOfLine(text, line) + column, text.codePointCount(0, text.length()));
        return List.of(new Problem(
                ExpressionProblem.UNREADABLE, places.apply(offset), "条件“" + text.strip() + "”读不懂", "CEL: " + first.getMessage()));
    }

    private static int startOfLine(String text, int line) {
        int at = 0;
        for (int l = 1; l < line; l++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.codePointCount(0, at);
    }
}
