package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ledger of projects and one of firms, as expressions see them.
final class Park implements Vocabulary {

    static final LedgerCode PROJECT = new LedgerCode("project");
    static final LedgerCode FIRM = new LedgerCode("firm");
    static final Predicate.DatedClass ABOVE_SCALE = new Predicate.DatedClass(
            field("above_scale"), "规上", new LedgerCode("class_record"), field("firm"), field("from"), field("to"), Predicate.TRUE);

    private final Map<String, Kind> project = new LinkedHashMap<>(Map.of(
            "name", new Kind.Text(),
            "total", new Kind.Number(Unit.named("万元")),
            "area", new Kind.Number(Unit.named("亩")),
            "signed_on", new Kind.Day(),
            "plan_start", new Kind.Day(),
            "month", new Kind.Month(),
            "urgent", new Kind.Flag(),
            "kind", new Kind.Choice(Map.of("new", "新建", "expand", "扩建")),
            "firm", new Kind.Reference(FIRM)));
    private final Map<String, Kind> firm = Map.of("name", new Kind.Text(), "parent", new Kind.Reference(FIRM));

    @Override
    public Optional<Kind> kind(LedgerCode ledger, FieldCode field) {
        return Optional.ofNullable((ledger.equals(FIRM) ? firm : project).get(field.value()));
    }

    @Override
    public List<String> words(LedgerCode ledger) {
        return List.copyOf((ledger.equals(FIRM) ? firm : project).keySet());
    }

    @Override
    public Map<String, String> states(LedgerCode ledger) {
        return ledger.equals(PROJECT) ? Map.of("signed", "签约", "landed", "落地") : Map.of();
    }

    @Override
    public Optional<Predicate.DatedClass> datedClass(LedgerCode ledger, FieldCode code) {
        return ledger.equals(FIRM) && code.equals(ABOVE_SCALE.code()) ? Optional.of(ABOVE_SCALE) : Optional.empty();
    }

    @Override
    public Optional<FieldCode> monthOf(LedgerCode ledger) {
        return ledger.equals(PROJECT) ? Optional.of(field("month")) : Optional.empty();
    }

    static FieldCode field(String code) {
        return new FieldCode(code);
    }

    static Outcome<Predicate> read(String text) {
        var context = new ExpressionParser.Context(PROJECT, field("month"), false);
        return new ExpressionParser(new Park()).parse(text, context, n -> new Place.InFile("", 1, n));
    }

    static Predicate predicate(String text) {
        return read(text).orElseThrow();
    }

    static List<Problem> problems(String text) {
        return switch (read(text)) {
            case Outcome.Accepted<Predicate>(var _, var _) -> List.of();
            case Outcome.Rejected<Predicate>(var problems) -> problems;
        };
    }
}
