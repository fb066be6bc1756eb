package io.yuanheng.enterprise;

import io.yuanheng.declaration.expression.ExpressionParser;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.History;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.CellCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/// A condition of a policy is read when it is written down, so that nobody learns of a slip when firms ask.
@Component
final class PolicyConditionCheck implements CellCheck {

    static final LedgerCode CONDITIONS = new LedgerCode("policy_condition");
    static final FieldCode EXPRESSION = new FieldCode("expression");

    private final History history;

    PolicyConditionCheck(History history) {
        this.history = history;
    }

    @Override
    public LedgerCode ledger() {
        return CONDITIONS;
    }

    @Override
    public FieldCode field() {
        return EXPRESSION;
    }

    @Override
    public List<Problem> check(String text) {
        return switch (read(FirmWords.of(history.definitions()), text)) {
            case Outcome.Accepted<Predicate> _ -> List.of();
            case Outcome.Rejected<Predicate>(List<Problem> problems) -> problems;
        };
    }

    /// Dated classes are asked as of the day of the judgement.
    static Outcome<Predicate> read(FirmWords words, String text) {
        return new ExpressionParser(words)
                .parse(text, new ExpressionParser.Context(EnterpriseSheets.ENTERPRISES, null, false), _ -> Place.WHOLE);
    }
}
