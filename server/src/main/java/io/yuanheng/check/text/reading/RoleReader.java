package io.yuanheng.check.text.reading;

import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.figure.MeasureUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives each mention its role and its subject, by the words beside it and by the mention before it.
final class RoleReader {

    private static final int FROM_REACH = 18;
    private static final int CARRIED_OVER = 8;

    private final List<Mention> mentions = new ArrayList<>();

    private RoleReader() {}

    static List<Mention> read(List<SentenceReader.Draft> drafts) {
        RoleReader reader = new RoleReader();
        for (SentenceReader.Draft draft : drafts) {
            reader.add(draft);
        }
        return reader.mentions;
    }

    private void add(SentenceReader.Draft draft) {
        String between = draft.between();
        String clause = after(between, ",;。:!?\n\t");
        String lead = clause.substring(clause.lastIndexOf('、') + 1);
        Mention before =
                draft.place().before() < 0 ? null : mentions.get(draft.place().before());
        Mention bare = new Mention(
                mentions.size(),
                draft.figure(),
                draft.place(),
                between,
                lead,
                clause,
                draft.tail().toString(),
                Role.OTHER,
                "",
                "",
                false,
                false);
        mentions.add(
                switch (draft.figure().dimension()) {
                    case PERCENT -> percent(bare, before);
                    case POINTS -> points(bare, before);
                    case TIMES -> bare.as(Role.MULTIPLE, subject(bare, before), Wording.falls(clause), false);
                    case RANK -> bare.as(Role.RANK, subject(bare, before), false, false);
                    case TIME -> bare;
                    case BARE -> unitless(bare, before);
                    case MONEY, DOLLARS, OTHER_MONEY, AREA, LENGTH, VOLUME, MASS, ENERGY, POWER, COUNT, PEOPLE, PER ->
                        amount(bare, before);
                });
    }

    private static String after(String text, String signs) {
        int i = text.length();
        while (i > 0 && signs.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return text.substring(i);
    }

    /// Whether the mention goes on the list of the one before it: nothing between them but 、 or 和.
    private static boolean isListed(Mention m, @Nullable Mention before) {
        return before != null
                && m.place().clause() == before.place().clause()
                && Wording.isJoint(m.lead())
                && (Wording.isJoint(m.between()) || m.between().startsWith("、"));
    }

    private Mention percent(Mention m, @Nullable Mention before) {
        String t = m.clause();
        if (isListed(m, before) && before != null && before.dimension() == Dimension.PERCENT) {
            return m.as(before.role(), before.subject(), before.falling(), true);
        }
        Role role = percentRole(m, t, before);
        boolean falling =
                (role == Role.GROWTH || role == Role.SEQUENTIAL || role == Role.GAP || role == Role.AVERAGE_GROWTH)
                        && Wording.falls(t);
        return m.as(role, subject(m, before), falling, false);
    }

    private static Role percentRole(Mention m, String t, @Nullable Mention before) {
        if (Wording.has(t, "贡献率")) {
            return Role.CONTRIBUTION;
        }
        if (Wording.has(t, "年均", "年平均", "平均每年")) {
            return Role.AVERAGE_GROWTH;
        }
        if (Wording.has(t, "序时", "时间进度") && Wording.ends(t, "为", "达", "是", "到", "进度")
                && !Wording.has(t, "超", "高", "快", "低", "慢", "落后", "欠", "滞后")) {
            return Role.OTHER;
        }
        if (Wording.has(t, "停产面", "亏损面", "停工面", "减产面", "增长面", "增产面", "下降面", "盈利面", "开工面", "复工面")) {
            return Role.RATE;
        }
        if (Wording.has(t, "序时", "时间进度", "平均进度", "超进度", "欠进度", "百分点")) {
            return Role.GAP;
        }
        if (isCompletion(t) || Wording.ends(Wording.unhedged(t), "超额完成")) {
            return Role.COMPLETION;
        }
        if (isShare(t)) {
            return Role.SHARE;
        }
        boolean sameClause =
                before != null && before.place().clause() == m.place().clause();
        if (sameClause && before != null && ofWhatStandsBefore(t)) {
            return before.is(Role.TARGET) ? Role.COMPLETION : isShare(before.clause()) ? Role.SHARE : Role.OTHER;
        }
        return rateRole(m, t);
    }

    private static Role rateRole(Mention m, String t) {
        if (Wording.has(t, "率", "产销比")
                && !Wording.has(Wording.unhedged(t), "增长率")
                && Wording.last(t, "率", "比") > Wording.last(t, "增长", "下降", "提高", "上升")) {
            return Role.RATE;
        }
        if (Wording.has(t, Wording.REACHED_PERCENT)
                || isFrom(m) && t.length() - Wording.last(t, "由", "从") <= 12 && !Wording.has(t, "增长", "下降")) {
            return Role.OTHER;
        }
        if (Wording.has(t, "环比", "比上月", "较上月", "比上季", "较上季", "比一季度")) {
            return Role.SEQUENTIAL;
        }
        if (Wording.has(
                t, "同比", "增长", "下降", "增幅", "增速", "比增", "降幅", "涨幅", "升幅", "跌幅", "上升", "减少", "增加", "提高", "回落", "降低", "上涨", "比上年", "较上年",
                "比去年", "较去年", "增", "降")) {
            return Role.GROWTH;
        }
        if (Wording.has(t, "任务", "目标", "计划")) {
            return Role.TARGET;
        }
        return Role.OTHER;
    }

    private static boolean ofWhatStandsBefore(String clause) {
        boolean noun = clause.endsWith("的") && clause.length() <= 9 && Wording.has(clause, "任务", "目标", "计划", "预算");
        return noun
                || clause.startsWith("的")
                || clause.isEmpty()
                || clause.equals(")")
                || clause.equals("比重")
                || clause.equals("比重达");
    }

    private static boolean isCompletion(String t) {
        int done = Math.max(Wording.last(t, "完成", "占", "达到", "达", "相当于"), t.endsWith("的") ? t.lastIndexOf('为') : -1);
        return done >= 0 && Wording.has(Wording.withoutNames(t.substring(done)), "任务", "目标", "计划", "预算", "指标", "年度数", "全年");
    }

    static boolean isShare(String t) {
        int at = t.lastIndexOf('占');
        boolean occupies = at >= 0 && !t.startsWith("占地", at) && !t.startsWith("占用", at) && !t.startsWith("占补", at);
        return occupies || Wording.has(t, "比重", "占比", "份额", "比例");
    }

    private Mention points(Mention m, @Nullable Mention before) {
        boolean goesOn = before != null
                && before.dimension() == Dimension.POINTS
                && before.place().clause() == m.place().clause()
                && !Wording.has(m.lead(), Wording.CHANGED);
        if (goesOn && before != null) {
            return m.as(before.role(), before.subject(), before.falling(), true);
        }
        // 低于全市7.1%的平均水平1.8个百分点: the direction stands before the other rate
        boolean directed = Wording.has(m.clause(), Wording.CHANGED);
        boolean split = !directed
                && before != null
                && before.dimension() == Dimension.PERCENT
                && before.place().clause() == m.place().clause();
        return m.as(
                Wording.has(m.clause(), "拉动") ? Role.PULL : Role.GAP,
                subject(m, before),
                Wording.falls(split && before != null ? before.clause() : m.clause()),
                false);
    }

    /// 占比为1.3:65.3:33.6, 占任务的59.5: percentages whose sign was left out or lost.
    private Mention unitless(Mention m, @Nullable Mention before) {
        Mention percent = m.read(m.figure().in(MeasureUnit.PERCENT));
        if (before != null && before.is(Role.SHARE) && m.between().equals(":")) {
            return percent.as(Role.SHARE, before.subject(), false, true);
        }
        // 结构由15:61.9:23.1调整为14:57.5:28.5
        if (before != null
                && before.is(Role.SHARE)
                && before.listed()
                && before.between().equals(":")
                && Wording.has(m.between(), "调整", "优化", "变为", "变化", "演变", "转变", "提升")
                && Wording.ends(untimed(m.between()), "为", "到", "至")) {
            return percent.as(Role.SHARE, before.subject(), false, false);
        }
        if (m.figure().span().end() == m.figure().digits().end()) {
            if (Wording.has(m.clause(), "占比", "比重", "结构", "构成") && !untimed(m.clause()).endsWith("的")) {
                return percent.as(Role.SHARE, subject(m, before), false, false);
            }
            if ((isShare(m.clause()) || isCompletion(m.clause())) && m.clause().endsWith("的")) {
                return percent.as(
                        isCompletion(m.clause()) ? Role.COMPLETION : Role.SHARE, subject(m, before), false, false);
            }
        }
        return m.as(Role.OTHER, subject(m, before), false, false);
    }

    /// Without the 2023年的 at its end.
    private static String untimed(String words) {
        String time = Mention.TIME + "的";
        return words.endsWith(time) ? words.substring(0, words.length() - time.length()) : words;
    }

    private Mention amount(Mention m, @Nullable Mention before) {
        String lead = m.lead();
        if (isListed(m, before) && before != null && before.dimension() == m.dimension()) {
            return m.as(before.role(), before.subject(), before.falling(), true);
        }
        if (isListed(m, before) && before != null && before.is(Role.PRIOR)) {
            return m.as(Role.PRIOR, before.subject(), false, false);
        }
        String t = Wording.unhedged(lead);
        Mention from = before != null && !m.lead().isEmpty() && isFrom(before) && reaches(m) ? before : null;
        Role role;
        if (from != null) {
            mentions.set(from.index(), from.as(Role.FROM, from.subject(), false, false));
            role = Role.LEVEL;
        } else if (Wording.ends(t, Wording.CHANGED)
                && !Wording.ends(t, "新增", "增加到", "减少到")
                && isCompared(m, before, t)) {
            role = Role.CHANGE;
        } else if (isBesideSchedule(t)) {
            role = Role.OTHER;
        } else if (isMoreOrLess(t) && Wording.has(m.clause(), "比", "较")) {
            role = Role.CHANGE;
        } else if (Wording.has(lead, Wording.REST)) {
            role = Role.REST;
        } else if (isEarlierYear(m) || isComparedWithTime(m)) {
            role = Role.PRIOR;
        } else if (Wording.has(lead, Wording.PRIOR) && !Wording.has(lead, "任务", "年初预算", "目标")) {
            role = Role.PRIOR;
        } else if (isAboveTaskInBracket(m)) {
            role = Role.CHANGE;
        } else if (isTaskBehind(m)) {
            role = Role.TARGET;
        } else if (Wording.has(Wording.withoutNames(lead), Wording.TARGET)
                && !isDoneOfTasks(lead)
                && !(isDoneOfPlan(lead) && !isNamedTask(m.tail()))) {
            role = Role.TARGET;
        } else {
            role = Role.LEVEL;
        }
        String subject = from != null && Subjects.of(withoutReach(m.clause())).length() < 2
                ? from.subject()
                : subject(m, before);
        return m.as(role, subject, role == Role.CHANGE && Wording.falls(lead), false);
    }

    /// 多 and 高 alone compare only beside 比, 较 or 同.
    private static boolean isCompared(Mention m, @Nullable Mention before, String t) {
        boolean strong = Wording.ends(t, Wording.PLAIN_CHANGES);
        return strong || Wording.has(m.clause(), "比", "较", "同") || t.length() <= 1 && before != null;
    }

    private static boolean isFrom(Mention before) {
        String c = before.clause();
        int at = Wording.last(c, "由", "从");
        return at >= 0 && c.length() - at <= FROM_REACH;
    }

    private static boolean reaches(Mention m) {
        String c = m.clause().isEmpty() ? m.lead() : m.clause();
        return m.between().length() <= FROM_REACH && Wording.has(c, Wording.REACHED);
    }

    private static String withoutReach(String clause) {
        String t = clause;
        for (String word : Wording.REACHED) {
            t = t.replace(word, "");
        }
        return t;
    }

    /// 超年度任务（5000人）260人.
    private boolean isAboveTaskInBracket(Mention m) {
        Mention last = mentions.isEmpty() ? null : mentions.getLast();
        int above = m.lead().lastIndexOf('超');
        return above >= 0
                && above < Wording.last(m.lead(), Wording.TARGET)
                && last != null
                && last.place().depth() == m.place().depth() + 1
                && last.place().sentence() == m.place().sentence()
                && last.dimension() == m.dimension();
    }

    /// 完成计划投资26亿元, 按计划完成26亿元; 计划完成26亿元 is yet to be done.
    private static boolean isDoneOfPlan(String lead) {
        return lead.contains("完成")
                && lead.contains("计划")
                && (lead.indexOf("完成") < lead.indexOf("计划") || Wording.has(lead, "按计划", "按照计划"));
    }

    /// 计划120亿元的目标, 计划3亿美元目标.
    private static boolean isNamedTask(String tail) {
        return tail.startsWith("的") || tail.startsWith("目标") || tail.startsWith("任务");
    }

    /// 超月进度5484万元, 短序时进度1143万元: an amount beside a schedule that is not printed.
    private static boolean isBesideSchedule(String lead) {
        return lead.endsWith("进度") && Wording.has(lead, "超", "短", "欠", "快", "慢", "落后", "滞后");
    }

    /// 较上年同月多支2570万元, 同比少完成3项.
    private static boolean isMoreOrLess(String lead) {
        int at = Wording.last(lead, "多", "少");
        return at >= 1 && lead.length() - at <= 3 && "最许大至不很诸众".indexOf(lead.charAt(at - 1)) < 0;
    }

    /// 17项任务已完成11项: the eleven are no task.
    private static boolean isDoneOfTasks(String lead) {
        return Wording.last(lead, "已", "实际", "项目实现", "任务实现") > Wording.last(lead, Wording.TARGET);
    }

    /// 12个（2003年为104个…）.
    private boolean isEarlierYear(Mention m) {
        int opener = m.place().opener();
        return opener >= 0
                && m.place().before() < 0
                && mentions.get(opener).dimension() == m.dimension()
                && !m.lead().isEmpty()
                && m.lead().charAt(0) == Mention.TIME
                && (m.lead().length() <= 2 || Wording.has(m.lead(), "为", "是", "仅"));
    }

    /// 比2005年的5亿元增长4倍, 是2005年5亿元的5倍.
    private static boolean isComparedWithTime(Mention m) {
        String lead = m.lead();
        int time = lead.indexOf(Mention.TIME);
        if (time < 1 || lead.length() - time > 3) {
            return false;
        }
        boolean multiple =
                (lead.charAt(time - 1) == '是' || lead.charAt(time - 1) == '为' || lead.startsWith("相当于", time - 3))
                        && m.tail().startsWith("的");
        return multiple || "比较与".indexOf(lead.charAt(time - 1)) >= 0;
    }

    /// 完成全年25亿元目标任务的51.2%: the noun stands behind the number.
    private static boolean isTaskBehind(Mention m) {
        String tail = m.tail().startsWith("的") ? m.tail().substring(1) : m.tail();
        int of = tail.indexOf('的');
        return of >= 0
                && of <= 8
                && Wording.has(tail.substring(0, of), "任务", "目标", "计划", "预算")
                && Wording.has(m.clause(), "完成", "占", "为", "达");
    }

    /// The noun before the figure; for things counted also the noun behind it; or else what the amount before spoke of.
    private String subject(Mention m, @Nullable Mention before) {
        boolean rate = !m.dimension().isAmount() && m.dimension() != Dimension.RANK;
        String words = m.lead().isEmpty() || rate ? m.clause() : m.lead();
        String own = rate ? Subjects.named(words) : Subjects.of(words);
        if (m.dimension() == Dimension.COUNT || m.dimension() == Dimension.PEOPLE) {
            String tail = m.tail().startsWith("的") ? m.tail().substring(1) : m.tail();
            own = tail.isEmpty() || tail.length() > 16 ? own : own + tail;
        }
        if (own.length() >= 2) {
            return own;
        }
        Mention carried = before;
        for (int i = 0; i < CARRIED_OVER && carried != null; i++) {
            if (carried.place().sentence() != m.place().sentence()) {
                return own;
            }
            if (carried.role().isAmount() && !carried.subject().isEmpty()) {
                return own.isEmpty() ? carried.subject() : own;
            }
            carried = carried.place().before() < 0
                    ? null
                    : mentions.get(carried.place().before());
        }
        return own;
    }
}
