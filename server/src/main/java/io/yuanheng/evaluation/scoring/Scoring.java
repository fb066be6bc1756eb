package io.yuanheng.evaluation.scoring;

import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.declaration.ScoringScheme.Adjustment;
import io.yuanheng.declaration.ScoringScheme.Effect;
import io.yuanheng.declaration.ScoringScheme.Group;
import io.yuanheng.declaration.ScoringScheme.Item;
import io.yuanheng.evaluation.scoring.Result.ItemScore;
import io.yuanheng.evaluation.scoring.Result.Scored;
import io.yuanheng.evaluation.scoring.Result.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Applies a scheme to inputs. The same scheme and inputs give the same result for ever.
public final class Scoring {

    private final ScoringScheme scheme;
    private final Inputs inputs;
    private final List<Result.Base> bases = new ArrayList<>();

    private Scoring(ScoringScheme scheme, Inputs inputs) {
        this.scheme = scheme;
        this.inputs = inputs;
    }

    /// Inputs without which the method refuses to score.
    public record Lacking(String subject, String item, String why) {}

    /// What must be filled in first; empty when the result can be computed.
    public static List<Lacking> lacking(ScoringScheme scheme, Inputs inputs) {
        List<Lacking> lacking = new ArrayList<>();
        for (Group group : scheme.groups()) {
            List<Inputs.Subject> subjects = of(inputs, group);
            for (Item item : group.items()) {
                if (item.missing() == ScoringScheme.Missing.REFUSE) {
                    ItemScoring scoring = new ItemScoring(scheme, item, subjects);
                    subjects.stream()
                            .filter(subject -> scoring.value(subject.key()).amount() == null)
                            .forEach(subject -> lacking.add(new Lacking(subject.title(), item.title(), scoring.value(subject.key()).say())));
                }
            }
        }
        return lacking;
    }

    /// @param inputs of which nothing is [#lacking]
    public static Result of(ScoringScheme scheme, Inputs inputs) {
        return new Scoring(scheme, inputs).result();
    }

    private static List<Inputs.Subject> of(Inputs inputs, Group group) {
        return inputs.subjects().stream().filter(subject -> subject.group().equals(group.code())).toList();
    }

    private Result result() {
        List<Classes.Candidate> candidates = new ArrayList<>();
        Map<String, Half> halves = new LinkedHashMap<>();
        for (Group group : scheme.groups()) {
            List<Inputs.Subject> subjects = of(inputs, group);
            Map<String, ItemScoring> items = new LinkedHashMap<>();
            group.items().forEach(item -> items.put(item.code(), item(group, item, subjects)));
            for (Inputs.Subject subject : subjects) {
                Half half = half(group, subject, items);
                halves.put(subject.key(), half);
                candidates.add(new Classes.Candidate(subject, half.total(), half.points()));
            }
        }
        Map<String, Classes.Placed> placed = new Classes(scheme).of(candidates);
        List<Scored> scored = new ArrayList<>();
        halves.forEach((key, half) -> scored.add(half.placed(scheme, Optional.ofNullable(placed.get(key)).orElseThrow())));
        scored.sort(java.util.Comparator.comparing((Scored one) -> scheme.groups().stream().map(Group::code).toList().indexOf(one.group()))
                .thenComparing(one -> Optional.ofNullable(one.place()).orElse(Integer.MAX_VALUE)));
        return new Result(bases, scored);
    }

    private ItemScoring item(Group group, Item item, List<Inputs.Subject> subjects) {
        ItemScoring scoring = new ItemScoring(scheme, item, subjects);
        scoring.fromGroup()
                .ifPresent(base -> bases.add(new Result.Base(
                        group.code(), item.code(), item.title(), item.base().rule().name().toLowerCase(java.util.Locale.ROOT), Say.of(base))));
        return scoring;
    }

    /// A subject scored, not yet placed.
    private record Half(
            Inputs.Subject subject, Group group, List<ItemScore> items, Map<String, BigDecimal> points, BigDecimal sum, List<Step> steps, BigDecimal total) {

        Scored placed(ScoringScheme scheme, Classes.Placed placed) {
            return new Scored(
                    subject.key(), subject.title(), group.code(), group.title(), items, sum.toPlainString(), steps, total.toPlainString(), placed.place(),
                    placed.classCode(), placed.classCode() == null ? null : scheme.classing().classes().get(placed.classCode()), placed.why());
        }
    }

    private Half half(Group group, Inputs.Subject subject, Map<String, ItemScoring> scorings) {
        List<ItemScore> items = new ArrayList<>();
        Map<String, BigDecimal> points = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO.setScale(scheme.rounding().score());
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Item item : group.items()) {
            ItemScoring scoring = Optional.ofNullable(scorings.get(item.code())).orElseThrow();
            ItemScoring.Score score = scoring.score(subject.key());
            BigDecimal value = scoring.value(subject.key()).amount();
            BigDecimal got = score.points();
            all = all.add(item.weight());
            if (got != null) {
                sum = sum.add(got);
                weights = weights.add(item.weight());
                points.put(item.code(), got);
            }
            items.add(new ItemScore(
                    item.code(), item.title(), item.unit(), Say.of(item.weight()), value == null ? null : Say.of(value), got == null ? null : got.toPlainString(),
                    score.say()));
        }
        List<Step> steps = new ArrayList<>();
        BigDecimal whole = reweighted(sum, weights, all, steps);
        BigDecimal total = adjusted(whole, subject, steps).setScale(scheme.rounding().total(), scheme.rounding().mode());
        return new Half(subject, group, items, points, sum, steps, total);
    }

    /// Weights of items left out are shared by the others in proportion.
    private BigDecimal reweighted(BigDecimal sum, BigDecimal weights, BigDecimal all, List<Step> steps) {
        if (weights.compareTo(all) == 0 || weights.signum() == 0) {
            return sum;
        }
        BigDecimal whole = sum.multiply(all).divide(weights, Say.EXACT);
        steps.add(new Step("重新分配权重", Say.of(sum) + " × " + Say.of(all) + " ÷ " + Say.of(weights) + " = " + Say.of(whole)));
        return whole;
    }

    private BigDecimal adjusted(BigDecimal whole, Inputs.Subject subject, List<Step> steps) {
        BigDecimal total = whole;
        for (Effect effect : List.of(Effect.TIMES, Effect.ADD, Effect.SUBTRACT)) {
            for (int nth = 0; nth < scheme.adjustments().size(); nth++) {
                Adjustment adjustment = scheme.adjustments().get(nth);
                int asked = nth;
                List<Inputs.Applied> applied = subject.adjustments().stream().filter(one -> one.nth() == asked).toList();
                if (adjustment.effect() == effect && !applied.isEmpty()) {
                    total = step(total, adjustment, applied, steps);
                }
            }
        }
        return total;
    }

    private BigDecimal step(BigDecimal before, Adjustment adjustment, List<Inputs.Applied> applied, List<Step> steps) {
        List<BigDecimal> amounts = applied.stream().flatMap(one -> Optional.ofNullable(amount(adjustment, one)).stream()).toList();
        BigDecimal after = before;
        String say;
        if (adjustment.effect() == Effect.TIMES) {
            BigDecimal times = amounts.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
            after = before.multiply(times);
            say = Say.of(before) + " × " + Say.of(times);
        } else {
            BigDecimal points = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal most = adjustment.most();
            boolean capped = most != null && points.compareTo(most) > 0;
            BigDecimal counted = capped && most != null ? most : points;
            boolean adds = adjustment.effect() == Effect.ADD;
            after = adds ? before.add(counted) : before.subtract(counted);
            say = Say.of(before) + (adds ? " + " : " − ") + Say.of(counted) + (capped ? "（共 " + Say.of(points) + "，最多 " + Say.of(counted) + "）" : "");
        }
        String grounds = String.join("、", applied.stream().map(Inputs.Applied::ground).filter(ground -> !ground.isEmpty()).distinct().toList());
        steps.add(new Step(adjustment.title(), say + " = " + Say.of(after) + (grounds.isEmpty() || grounds.equals(adjustment.title()) ? "" : "；" + grounds)));
        return after;
    }

    private static @Nullable BigDecimal amount(Adjustment adjustment, Inputs.Applied applied) {
        return adjustment.amount() == null ? applied.amount() : adjustment.amount();
    }
}
