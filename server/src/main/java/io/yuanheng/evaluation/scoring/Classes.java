package io.yuanheng.evaluation.scoring;

import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.declaration.ScoringScheme.Classing;
import io.yuanheng.declaration.ScoringScheme.Veto;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Places and classes: by shares of the places or by totals, with the border, ties and least numbers as the method says, then vetoes.
final class Classes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Classing classing;
    private final List<Veto> vetoes;
    private final List<String> codes;

    Classes(ScoringScheme scheme) {
        this.classing = scheme.classing();
        this.vetoes = scheme.vetoes();
        this.codes = classing.bestFirst();
    }

    /// @param points by item
    record Candidate(Inputs.Subject subject, BigDecimal total, Map<String, BigDecimal> points) {}

    record Placed(@Nullable Integer place, @Nullable String classCode, String why) {}

    Map<String, Placed> of(List<Candidate> candidates) {
        Map<String, List<Candidate>> fields = new LinkedHashMap<>();
        Map<String, Placed> placed = new HashMap<>();
        for (Candidate candidate : candidates) {
            String exempt = candidate.subject().exempt();
            if (exempt == null) {
                fields.computeIfAbsent(classing.overall() ? "" : candidate.subject().group(), _ -> new ArrayList<>()).add(candidate);
            } else {
                placed.put(candidate.subject().key(), new Placed(null, null, "参加评价、不分类：" + exempt));
            }
        }
        fields.values().forEach(field -> place(field, placed));
        return placed;
    }

    private void place(List<Candidate> field, Map<String, Placed> placed) {
        List<Candidate> sorted = field.stream().sorted(order()).toList();
        int n = sorted.size();
        List<Integer> upTo = upTo(n);
        int first = 0;
        while (first < n) {
            int next = first + 1;
            while (next < n && order().compare(sorted.get(first), sorted.get(next)) == 0) {
                next++;
            }
            // places count from 1; equals share the first, and are classed by the first or by the last of them
            int counts = classing.tiesBetter() ? first + 1 : next;
            for (Candidate one : sorted.subList(first, next)) {
                String code = switch (classing.by()) {
                    case PERCENTILE -> byPlace(counts, upTo);
                    case THRESHOLD -> byTotal(one.total());
                };
                placed.put(one.subject().key(), vetoed(one, first + 1, code, why(one, n, first + 1, next - first, upTo, code)));
            }
            first = next;
        }
    }

    /// Best first; what the method does not tell apart is equal.
    private Comparator<Candidate> order() {
        Comparator<Candidate> order = Comparator.comparing(Candidate::total).reversed();
        for (String item : classing.tieBreak()) {
            order = order.thenComparing((Candidate one) -> one.points().getOrDefault(item, BigDecimal.ZERO), Comparator.reverseOrder());
        }
        return order;
    }

    /// For each class but the last, the last place that belongs to it or to a better one.
    private List<Integer> upTo(int n) {
        List<Integer> upTo = new ArrayList<>();
        if (classing.by() == ScoringScheme.By.THRESHOLD) {
            return upTo;
        }
        int before = 0;
        for (String code : codes.subList(0, codes.size() - 1)) {
            int least = before + classing.least().getOrDefault(code, 0);
            before = Math.min(n, Math.max(last(classing.limits().getOrDefault(code, HUNDRED), n), least));
            upTo.add(before);
        }
        int most = Math.max(0, n - classing.least().getOrDefault(codes.getLast(), 0));
        return upTo.stream().map(last -> Math.min(last, most)).toList();
    }

    private int last(BigDecimal share, int n) {
        BigDecimal cut = share.multiply(BigDecimal.valueOf(n)).divide(HUNDRED);
        RoundingMode mode = classing.rounding();
        BigDecimal border = mode == null ? cut : cut.setScale(0, mode);
        return classing.included()
                ? border.setScale(0, RoundingMode.FLOOR).intValueExact()
                : border.setScale(0, RoundingMode.CEILING).intValueExact() - 1;
    }

    private String byPlace(int place, List<Integer> upTo) {
        for (int i = 0; i < upTo.size(); i++) {
            if (place <= upTo.get(i)) {
                return codes.get(i);
            }
        }
        return codes.getLast();
    }

    private String byTotal(BigDecimal total) {
        for (String code : codes.subList(0, codes.size() - 1)) {
            int over = total.compareTo(classing.limits().getOrDefault(code, BigDecimal.ZERO));
            if (over > 0 || over == 0 && classing.included()) {
                return code;
            }
        }
        return codes.getLast();
    }

    private String why(Candidate one, int n, int place, int equals, List<Integer> upTo, String code) {
        String tied = equals > 1 ? "，" + equals + " 户并列、按" + (classing.tiesBetter() ? "较好" : "较差") + "的名次归类" : "";
        return switch (classing.by()) {
            case PERCENTILE -> {
                List<String> shares = new ArrayList<>();
                for (int i = 0; i < upTo.size(); i++) {
                    shares.add(classing.classes().get(codes.get(i)) + "到第 " + upTo.get(i) + " 名");
                }
                yield "共 " + n + " 户，" + String.join("，", shares) + "；第 " + place + " 名" + tied + "，" + classing.classes().get(code);
            }
            case THRESHOLD -> "总分 " + one.total().toPlainString() + "，" + classing.classes().get(code)
                    + (code.equals(codes.getLast()) ? "" : "（" + (classing.included() ? "达到 " : "高于 ") + classing.limits().get(code) + "）");
        };
    }

    /// Every veto counts; the worst class holds.
    private Placed vetoed(Candidate one, int place, String code, String why) {
        int at = codes.indexOf(code);
        StringBuilder said = new StringBuilder(why);
        for (Inputs.Applied applied : one.subject().vetoes()) {
            Veto veto = vetoes.get(applied.nth());
            String to = veto.to() == null ? veto.notAbove() : veto.to();
            if (to != null) {
                at = Math.max(at, codes.indexOf(to));
                said.append("；").append(veto.to() == null ? "不得高于" : "直接列入").append(classing.classes().get(to)).append("：").append(applied.ground());
            }
        }
        return new Placed(place, codes.get(at), said.toString());
    }
}
