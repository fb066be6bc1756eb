package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.ExpressionParser;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads expressions and paths of declarations; problems go to the findings.
final class Conditions {

    private final LedgerWords words;
    private final Findings findings;
    private final ExpressionParser parser;

    Conditions(LedgerWords words, Findings findings) {
        this.words = words;
        this.findings = findings;
        this.parser = new ExpressionParser(words);
    }

    /// Dated classes are asked in the month of the ledger's only month field, if it has one.
    Predicate of(LedgerCode ledger, Written.Text text) {
        return of(text, new ExpressionParser.Context(ledger, words.monthOf(ledger).orElse(null), false));
    }

    Predicate of(LedgerCode ledger, Written.@Nullable Text text, @Nullable FieldCode at) {
        return text == null ? Predicate.TRUE : of(text, new ExpressionParser.Context(ledger, at, false));
    }

    Predicate forAccess(LedgerCode ledger, Written.@Nullable Text text) {
        return text == null
                ? Predicate.TRUE
                : of(text, new ExpressionParser.Context(ledger, words.monthOf(ledger).orElse(null), true));
    }

    private Predicate of(Written.Text text, ExpressionParser.Context context) {
        return switch (parser.parse(text.text(), context, text.positions())) {
            case Outcome.Accepted<Predicate>(Predicate predicate, var _) -> predicate;
            case Outcome.Rejected<Predicate>(var problems) -> {
                findings.add(problems);
                yield Predicate.FALSE;
            }
        };
    }

    Optional<Path> path(LedgerCode ledger, Written.Text text) {
        return switch (parser.path(text.text(), ledger, text.positions())) {
            case Outcome.Accepted<Path>(Path path, var _) -> Optional.of(path);
            case Outcome.Rejected<Path>(var problems) -> {
                findings.add(problems);
                yield Optional.empty();
            }
        };
    }

    /// A declared field of the ledger that fits.
    ///
    /// @param needed what is needed, in words, such as 金额或计数
    Optional<FieldDefinition> field(LedgerCode ledger, Written.Text name, List<Class<? extends FieldType>> types, String needed) {
        Optional<FieldDefinition> field = field(ledger, name);
        if (field.isPresent() && types.stream().noneMatch(type -> type.isInstance(field.get().type()))) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT, name.place(), "台账 " + ledger + " 的字段 " + name.text() + " 应为" + needed, null);
            return Optional.empty();
        }
        return field;
    }

    Optional<FieldDefinition> field(LedgerCode ledger, Written.Text name) {
        Optional<FieldDefinition> field = words.knows(ledger) ? find(ledger, name.text()) : Optional.empty();
        if (field.isEmpty() && words.knows(ledger)) {
            findings.unknown(
                    DeclarationProblem.UNKNOWN_FIELD, name, "台账 " + ledger + " 没有字段 " + name.text(), words.words(ledger));
        }
        return field;
    }

    private Optional<FieldDefinition> find(LedgerCode ledger, String name) {
        try {
            return words.field(ledger, new FieldCode(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A reference field of `of` that points to `to`.
    Optional<FieldCode> pointing(LedgerCode of, Written.Text name, LedgerCode to) {
        return field(of, name, List.of(FieldType.Reference.class), "引用").flatMap(field -> {
            if (field.type() instanceof FieldType.Reference(LedgerCode target) && !target.equals(to)) {
                findings.add(
                        DeclarationProblem.FIELD_DOES_NOT_FIT, name.place(), "字段 " + name + " 指向 " + target + "，不是 " + to, null);
                return Optional.empty();
            }
            return Optional.of(field.code());
        });
    }

    /// A ledger that some pack declares.
    Optional<LedgerCode> ledger(Written.Text name) {
        Optional<LedgerCode> known = words.codes().contains(name.text()) ? Optional.of(new LedgerCode(name.text())) : Optional.empty();
        if (known.isEmpty()) {
            findings.unknown(DeclarationProblem.UNKNOWN_LEDGER, name, "没有台账 " + name.text(), words.codes());
        }
        return known;
    }
}
