package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 完成年任务…的P, 占年初预算P: a result beside its task, in the same words or printed before.
final class CompletionClaims {

    private static final int ALIKE = 60;

    private final Reading reading;
    private final Findings findings;
    private final Referents referents;

    CompletionClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.referents = new Referents(reading, findings);
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.COMPLETION) && m.isSound()) {
                completion(m);
            }
        }
    }

    private void completion(Mention rate) {
        Mention inWords = taskInWords(rate);
        Mention done = inWords == null ? referents.of(rate) : resultBefore(inWords);
        done = inWords == null && (done == null || isPlannedTotal(done)) ? resultBehind(rate) : done;
        if (done == null || !done.isSound()) {
            findings.add(Unsupported.claim(reading, Claim.Kind.COMPLETION, rate, done, "未印完成数，无从核对"));
            return;
        }
        Claim claim = claimOf(rate, done, inWords);
        int whole = findings.wholeOf(done.index());
        if (whole >= 0 && countedBeside(done) == null && (claim == null || claim.verdict() != Claim.Verdict.CONSISTENT)) {
            Claim ofWhole = claimOf(rate, reading.mentions().get(whole), inWords);
            claim = ofWhole != null && ofWhole.verdict() == Claim.Verdict.CONSISTENT ? ofWhole : claim;
        }
        findings.add(
                claim == null ? Unsupported.claim(reading, Claim.Kind.COMPLETION, rate, done, "未印任务数，无从核对") : claim);
    }

    private @Nullable Claim claimOf(Mention rate, Mention done, @Nullable Mention inWords) {
        if (inWords != null) {
            return inWords.figure().unit().addsTo(done.figure().unit()) ? claim(rate, done, inWords, true) : null;
        }
        Mention head = referents.head(rate);
        List<Mention> series = referents.series(head);
        Task task =
                series.size() > 1 ? listed(head, series.size(), series.indexOf(rate), done) : taskBefore(rate, done);
        return task == null ? null : claim(rate, done, task.mention, task.certain && !isNarrower(done, task.mention));
    }

    /// 总投资1357亿元，年度计划410亿元，已完成年度计划的50.4%: what shall be invested is no result.
    private static boolean isPlannedTotal(Mention m) {
        return m.clause().contains("总投资") && !m.clause().contains("完成");
    }

    /// 年度计划投资853.8亿元…其中133个续建项目完成投资454.31亿元，占年度计划的75%: the plan of these projects is not printed.
    private boolean isNarrower(Mention done, Mention task) {
        if (task.place().sentence() == done.place().sentence() && task.place().segment() == done.place().segment()) {
            return false;
        }
        Mention counted = countedBeside(done);
        if (counted == null) {
            return opensOfWhich(done, task);
        }
        for (int i = counted.index() - 1; i >= 0 && i >= task.index() - Referents.FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != done.place().paragraph()) {
                break;
            }
            if (m.isSound()
                    && m.figure().unit().equals(counted.figure().unit())
                    && m.figure().known().compareTo(counted.figure().known()) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether 其中 stands between the task and the first figure told of with the result.
    private boolean opensOfWhich(Mention done, Mention task) {
        for (int i = task.index() + 1; i <= done.index(); i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().frame() == done.place().frame() && m.between().contains("其中")) {
                return true;
            }
        }
        return false;
    }

    /// The 133个 of 133个续建项目完成投资454.31亿元.
    private @Nullable Mention countedBeside(Mention done) {
        Mention m = reading.before(done);
        boolean beside = m != null
                && m.dimension() == Dimension.COUNT
                && done.dimension() != Dimension.COUNT
                && m.is(Role.LEVEL)
                && m.isSound()
                && m.place().clause() == done.place().clause();
        return beside ? m : null;
    }

    private @Nullable Claim claim(Mention rate, Mention done, Mention task, boolean certain) {
        boolean exact = task.isExactTarget()
                || task.is(Role.LEVEL)
                        && isTaskLike(task)
                        && done.figure()
                                .unit()
                                .base()
                                .equals(task.figure().unit().base());
        String words = rate.clause() + (task.place().clause() == rate.place().clause() ? task.clause() : "");
        boolean above = Wording.has(words, "超") && !Wording.has(task.clause(), "超过");
        return new Calculation(reading, Claim.Kind.COMPLETION, above ? Formula.GROWTH : Formula.SHARE)
                .with("actual", done)
                .with("target", task, exact)
                .written(above ? "({0}÷{1}-1)×100%" : "{0}÷{1}")
                .explicit(certain
                        && (referents.series(referents.head(rate)).size() > 1
                                || referents.row(done).size() == 1))
                .stated(rate)
                .claim();
    }

    /// 完成年任务75亿元的23.7%, 完成全年任务(75亿元)的23.7%, 完成全年任务的(75亿元)23.7%.
    private @Nullable Mention taskInWords(Mention rate) {
        Mention before = reading.before(rate);
        if (before != null
                && before.place().clause() == rate.place().clause()
                && before.is(Role.TARGET)
                && (rate.clause().isEmpty()
                        || rate.clause().startsWith("的")
                        || rate.clause().endsWith("的"))) {
            return before;
        }
        Mention previous = rate.index() > 0 ? reading.mentions().get(rate.index() - 1) : null;
        boolean bracketed = previous != null
                && previous.place().depth() == rate.place().depth() + 1
                && previous.place().before() < 0
                && previous.place().paragraph() == rate.place().paragraph()
                && previous.index() > rate.place().before()
                && previous.dimension().isAmount()
                && Wording.has(rate.clause(), "任务", "目标", "计划", "预算");
        return bracketed ? previous : null;
    }

    /// 已完成年度计划的50.4%，完成投资206.7亿元.
    private @Nullable Mention resultBehind(Mention rate) {
        int next = rate.index() + 1;
        Mention m = next < reading.mentions().size() ? reading.mentions().get(next) : null;
        boolean told = m != null
                && m.is(Role.LEVEL)
                && m.place().sentence() == rate.place().sentence()
                && m.place().frame() == rate.place().frame()
                && m.clause().contains("完成");
        return told ? m : null;
    }

    private @Nullable Mention resultBefore(Mention task) {
        Mention m =
                task.place().depth() > 0 ? reading.mentions().get(Math.max(0, task.index() - 1)) : reading.before(task);
        for (int i = 0; i < Referents.FAR && m != null; i++) {
            findings.step();
            if (m.place().paragraph() != task.place().paragraph()
                    || task.place().sentence() - m.place().sentence() > 0) {
                return null;
            }
            if (m.is(Role.LEVEL) && m.dimension() == task.dimension()) {
                return m;
            }
            m = reading.before(m);
        }
        return null;
    }

    /// 年度计划分别为50亿元、40亿元…，分别完成12.5亿元、8.6亿元…，分别占年度计划的25%、21.5%….
    private @Nullable Task listed(Mention head, int wanted, int at, Mention done) {
        for (int i = head.index() - 1; i >= 0 && i >= head.index() - Referents.FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != head.place().paragraph()) {
                return null;
            }
            if (m.is(Role.TARGET) && !m.listed()) {
                List<Mention> tasks = referents.series(m);
                boolean fits = tasks.size() == wanted && tasks.get(at).isSound() && sameMeasure(tasks.get(at), done);
                return fits ? new Task(tasks.get(at), true) : null;
            }
        }
        return null;
    }

    private record Task(Mention mention, boolean certain) {}

    /// The task printed before: the nearest one of the same sentence, or one of the paragraph that names the same
    /// thing.
    private @Nullable Task taskBefore(Mention rate, Mention done) {
        boolean budget = rate.clause().contains("预算");
        int seen = 0;
        for (int i = rate.index() - 1; i >= 0 && seen < Referents.FAR * 2; i--, seen++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            int away = rate.place().paragraph() - m.place().paragraph();
            if (away > 3) {
                break;
            }
            if (m.index() == done.index()
                    || !m.isSound()
                    || !sameMeasure(m, done)
                    || m.place().depth() > rate.place().depth()
                    || budget != m.clause().contains("预算")) {
                continue;
            }
            if (away > 0) {
                if (m.is(Role.TARGET) && !findings.isPart(m.index()) && (generic(m) || names(m, done))) {
                    return new Task(m, false);
                }
                continue;
            }
            boolean sameSentence = m.place().sentence() == rate.place().sentence();
            if (m.is(Role.TARGET) && isTaken(m)) {
                if (generic(m) || names(m, done)) {
                    return new Task(m, false);
                }
                continue;
            }
            if (m.is(Role.TARGET) && m.index() == done.index() - 1 && m.place().segment() == done.place().segment()) {
                return new Task(m, true);
            }
            if (m.is(Role.TARGET) && sameSentence && namedAgain(rate, m)) {
                return new Task(m, true);
            }
            if (m.is(Role.TARGET) && (sameSentence && generic(m) || names(m, done))) {
                return new Task(
                        m, sameSentence && m.place().segment() == done.place().segment() || names(m, done));
            }
            if (m.is(Role.LEVEL) && m.index() < done.index() && isTaskLike(m) && names(m, done)) {
                return new Task(m, true);
            }
        }
        return taskBehind(rate, done);
    }

    /// 到位资金100亿元，完成全年80亿元目标任务的125%。其中，省外41亿元，完成市下达任务的165%: the eighty are the task of the whole.
    private boolean isTaken(Mention task) {
        int next = task.index() + 1;
        Mention m = next < reading.mentions().size() ? reading.mentions().get(next) : null;
        return m != null
                && m.is(Role.COMPLETION)
                && m.place().clause() == task.place().clause()
                && m.place().frame() == task.place().frame();
    }

    /// 完成年度计划的25.6%，年度计划为50亿元.
    private @Nullable Task taskBehind(Mention rate, Mention done) {
        int next = rate.index() + 1;
        Mention m = next < reading.mentions().size() ? reading.mentions().get(next) : null;
        boolean told = m != null
                && m.is(Role.TARGET)
                && m.isSound()
                && m.place().sentence() == rate.place().sentence()
                && sameMeasure(m, done)
                && (m.lead().endsWith("为") || m.lead().endsWith("是") || m.place().opener() == rate.index());
        return told && m != null ? new Task(m, false) : null;
    }

    private static boolean sameMeasure(Mention a, Mention b) {
        return a.figure().unit().addsTo(b.figure().unit())
                && (a.dimension() != Dimension.COUNT
                        || a.figure().unit().equals(b.figure().unit()));
    }

    /// A task that names nothing of its own: 年任务, 本年计划.
    private static boolean generic(Mention task) {
        String own = task.subject();
        for (String word : new String[] {
            "“", "”", "十一五", "十二五", "十三五", "十四五", "十五五", "预期", "下达", "考核", "年度", "本年", "全年", "年", "计划", "任务", "目标", "下达", "总投资", "投资", "建设"}) {
            own = own.replace(word, "");
        }
        return own.length() <= 2 || Wording.has(task.subject(), "计划投资", "总投资");
    }

    /// 本年度计划开工项目255项，实际已开工206项，完成年度计划开工的80.8%.
    private static boolean namedAgain(Mention rate, Mention task) {
        String named = rate.clause();
        for (String word : new String[] {"完成", "占", "年度", "本年", "全年", "的", "达到", "达", "为"}) {
            named = named.replace(word, "");
        }
        return named.length() >= 4 && (task.clause() + task.tail()).contains(named);
    }

    /// 征地量 names what 完成征地 does.
    private static boolean names(Mention task, Mention done) {
        String did = done.core();
        boolean sameDeed = did.length() >= 3 && isTaskLike(task) && task.core().contains(did.substring(0, 2));
        return did.length() >= 2
                && (sameDeed || task.core().contains(did) || Subjects.likeness(task.core(), did) >= ALIKE);
    }

    private static boolean isTaskLike(Mention m) {
        return (m.subject().endsWith("量")
                        || m.subject().endsWith("户数")
                        || m.subject().endsWith("任务"))
                && !m.lead().contains("完成");
    }
}
