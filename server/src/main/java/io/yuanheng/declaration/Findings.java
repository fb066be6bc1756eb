package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Spelling;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Problems gathered while reading goes on.
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> dropped = new HashSet<>();

    void add(ProblemCode code, Place where, String message, @Nullable String hint) {
        problems.add(new Problem(code, where, message, hint));
    }

    void add(List<Problem> found) {
        problems.addAll(found);
    }

    /// A declaration that was left out because of its own faults: whoever names it is not to blame.
    void dropped(String code) {
        dropped.add(code);
    }

    boolean isDropped(String code) {
        return dropped.contains(code);
    }

    /// A name that should have been one of these.
    void unknown(ProblemCode code, Written.Text name, String what, Collection<String> known) {
        if (!dropped.contains(name.text())) {
            add(code, name.place(), what, suggestion(name.text(), known));
        }
    }

    static @Nullable String suggestion(String written, Collection<String> known) {
        return Spelling.nearest(written, known)
                .map(n -> "是否应为 " + n)
                .orElse(known.isEmpty() || known.size() > 15 ? null : "可用：" + String.join("、", known));
    }

    boolean refuse() {
        return problems.stream().anyMatch(Problem::refuses);
    }

    /// In the order of files and lines.
    List<Problem> all() {
        return problems.stream().distinct().sorted(Comparator.comparing((Problem p) -> place(p).path())
                        .thenComparing(p -> place(p).line())
                        .thenComparing(p -> place(p).column()))
                .toList();
    }

    private static Place.InFile place(Problem problem) {
        return problem.where() instanceof Place.InFile file ? file : new Place.InFile("", 0, 0);
    }
}
