package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.reading.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Claims as they are found. Where a stated value was read in several ways, the reading that agrees counts.
public final class Findings {

    private record Key(Span stated, Claim.Kind kind, Span first) {}

    private final Map<Key, Claim> found = new LinkedHashMap<>();
    private final Map<Integer, Integer> wholes = new HashMap<>();
    private long steps;

    /// Counts one unit of work; tests hold the count against the length of the text.
    void step() {
        steps++;
    }

    public long steps() {
        return steps;
    }

    void add(@Nullable Claim claim) {
        if (claim == null) {
            return;
        }
        boolean sum = claim.kind() == Claim.Kind.SUM || claim.kind() == Claim.Kind.COUNT_SUM;
        Span first = sum && !claim.inputs().isEmpty()
                ? claim.inputs().getFirst().span()
                : claim.stated().span();
        found.merge(
                new Key(claim.stated().span(), claim.kind(), first),
                claim,
                (a, b) -> b.verdict().compareTo(a.verdict()) < 0 ? b : a);
    }

    /// Notes that one mention is a part of another, so that shares know their whole.
    void part(int part, int whole) {
        wholes.putIfAbsent(part, whole);
    }

    /// The completion that a rate was found to state, with its amounts.
    @Nullable
    Claim completion(Mention rate) {
        return found.get(new Key(rate.span(), Claim.Kind.COMPLETION, rate.span()));
    }

    int wholeOf(int part) {
        return wholes.getOrDefault(part, -1);
    }

    boolean isPart(int mention) {
        return wholes.containsKey(mention);
    }

    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(found.values());
        claims.sort(Comparator.comparing(Claim::span)
                .thenComparing(c -> c.stated().span())
                .thenComparing(Claim::kind));
        return claims;
    }
}
