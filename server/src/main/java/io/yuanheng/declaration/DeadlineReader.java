package io.yuanheng.declaration;

import io.yuanheng.declaration.DeadlineDefinition.Distance;
import io.yuanheng.declaration.DeadlineDefinition.Done;
import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.declaration.DeadlineDefinition.Every;
import io.yuanheng.declaration.DeadlineDefinition.RestDay;
import io.yuanheng.declaration.DeadlineDefinition.When;
import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rules of what is due.
final class DeadlineReader {

    private static final int LOOK_BACK = 12;
    // limit_days working days: the row says how many
    private static final Pattern PER_ROW = Pattern.compile("([a-z][a-z0-9_]*) (hour|day|working day|month|year)s?");

    private final WrittenPacks packs;
    private final LedgerWords words;
    private final List<String> lamps;
    private final List<String> ladders;
    private final Findings findings;
    private final Names names;
    private final Conditions conditions;
    private final DeadlineFields fields;

    DeadlineReader(WrittenPacks packs, LedgerWords words, List<LampSet> lamps, List<LadderDefinition> ladders, Findings findings) {
        this.packs = packs;
        this.words = words;
        this.lamps = lamps.stream().map(LampSet::code).toList();
        this.ladders = ladders.stream().map(LadderDefinition::code).toList();
        this.findings = findings;
        this.names = new Names(findings);
        this.conditions = new Conditions(words, findings);
        this.fields = new DeadlineFields(words, conditions, findings);
    }

    List<DeadlineDefinition> read() {
        Map<String, TreeMap<LocalDate, DeadlineDefinition>> byCode = new LinkedHashMap<>();
        for (In<Written.Deadline> in : packs.deadlines()) {
            rule(in).ifPresent(rule -> {
                LocalDate since = rule.since() == null ? LocalDate.MIN : rule.since();
                DeadlineDefinition other =
                        byCode.computeIfAbsent(rule.code(), _ -> new TreeMap<>()).putIfAbsent(since, rule);
                if (other != null) {
                    findings.add(
                            DeclarationProblem.DUPLICATE_CODE,
                            rule.place(),
                            "期限 " + rule.code() + " 重复声明",
                            "另一处在 " + other.place() + "；改规则时另写一份，加上 since");
                }
            });
        }
        List<DeadlineDefinition> rules = new ArrayList<>();
        byCode.values().forEach(versions -> versions.forEach((since, rule) ->
                rules.add(until(rule, versions.higherKey(since)))));
        rules.sort(Comparator.comparing(DeadlineDefinition::code));
        return List.copyOf(rules);
    }

    private static DeadlineDefinition until(DeadlineDefinition rule, @Nullable LocalDate next) {
        return new DeadlineDefinition(
                rule.code(), rule.title(), rule.since(), next, rule.of(), rule.where(), rule.duty(), rule.by(), rule.owner(),
                rule.progress(), rule.lamps(), rule.ladder(), rule.pack(), rule.place());
    }

    private Optional<DeadlineDefinition> rule(In<Written.Deadline> in) {
        Written.Deadline written = in.written();
        Optional<String> code = names.plain(written.deadline());
        Written.Text named = written.of();
        Optional<LedgerCode> of = named == null ? Optional.empty() : conditions.ledger(named);
        if (code.isEmpty() || named != null && of.isEmpty()) {
            return Optional.empty();
        }
        roles(written);
        if (!lamps.contains(written.lamps().text())) {
            findings.unknown(DeclarationProblem.UNKNOWN_LAMPS, written.lamps(), "没有灯色规则 " + written.lamps(), lamps);
        }
        Written.Text ladder = written.ladder();
        if (ladder != null && !ladders.contains(ladder.text())) {
            findings.unknown(DeclarationProblem.UNKNOWN_LADDER, ladder, "没有催办阶梯 " + ladder, ladders);
        }
        Predicate where = of.map(ledger -> fields.condition(ledger, written.where())).orElse(Predicate.TRUE);
        if (of.isEmpty() && written.where() != null) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, written.where().place(), "没有写 of，where 没有对象", "条件请写在 expects 里");
        }
        Optional<Duty> duty = duty(written, of);
        return duty.map(found -> new DeadlineDefinition(
                code.get(),
                written.title().text(),
                day(written.since()),
                null,
                of,
                where,
                found,
                written.by().stream().map(Written.Text::text).toList(),
                of.isEmpty() || written.owner() == null ? null : fields.any(of.get(), written.owner()),
                of.flatMap(ledger -> progress(ledger, written.progress())),
                written.lamps().text(),
                FieldReader.textOf(written.ladder()),
                in.pack(),
                written.deadline().place()));
    }

    private void roles(Written.Deadline written) {
        List<String> roles =
                packs.roles().stream().map(in -> in.written().role().text()).toList();
        if (written.by().isEmpty()) {
            findings.add(DeclarationProblem.MISSING_KEY, written.deadline().place(), "期限 " + written.deadline() + " 缺少 by", "没有人负责的期限没有人办");
        }
        for (Written.Text role : written.by()) {
            if (!roles.contains(role.text())) {
                findings.unknown(DeclarationProblem.UNKNOWN_ROLE, role, "没有角色 " + role.text(), roles);
            }
        }
    }

    private Optional<Duty> duty(Written.Deadline written, Optional<LedgerCode> of) {
        long ways = List.of(written.every() != null, !written.from().isEmpty(), !written.day().isEmpty()).stream()
                .filter(way -> way)
                .count();
        if (ways != 1) {
            findings.add(
                    DeclarationProblem.KEY_DOES_NOT_FIT,
                    written.deadline().place(),
                    "every、from、day 恰好写一个",
                    "every 每期应有的行；from 加 limit 从某一步起的时限；day 行里写明的日期");
            return Optional.empty();
        }
        Written.Text every = written.every();
        if (every != null) {
            return expected(written, Every.valueOf(every.text().toUpperCase(Locale.ROOT)), of);
        }
        if (of.isEmpty()) {
            findings.add(DeclarationProblem.MISSING_KEY, written.deadline().place(), "期限 " + written.deadline() + " 缺少 of", "of：日期写在哪个台账");
            return Optional.empty();
        }
        return written.from().isEmpty() ? dated(written, of.get()) : limited(written, of.get());
    }

    private Optional<Duty> limited(Written.Deadline written, LedgerCode of) {
        Written.Text limit = written.limit();
        if (limit == null) {
            findings.add(DeclarationProblem.MISSING_KEY, written.deadline().place(), "期限 " + written.deadline() + " 缺少 limit", "例如 limit: 3 working days");
            return Optional.empty();
        }
        Optional<When> from = fields.when(of, written.from());
        Matcher perRow = PER_ROW.matcher(limit.text());
        FieldCode length = null;
        if (perRow.matches()) {
            length = fields.count(of, new Written.Text(perRow.group(1), limit.place(), limit.positions())).orElse(null);
            if (length == null) {
                return Optional.empty();
            }
        }
        Optional<TimeLimit> read = length(limit, length == null ? limit.text() : "1 " + perRow.group(2));
        if (from.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        Optional<DeadlineDefinition.Stops> stops = stops(of, written.stops());
        Done done = done(written, of);
        List<FieldCode> after = written.after().stream().flatMap(text -> fields.pointing(of, text, of).stream()).toList();
        if (!after.isEmpty() && done.at() == null) {
            findings.add(DeclarationProblem.MISSING_KEY, written.after().getFirst().place(), "写了 after 就要写 done", "前置哪天办完，本行就从那天起算");
        }
        return Optional.of(new Duty.Limited(from.get(), read.get(), length, after, restDay(written), done, stops));
    }

    private Optional<Duty> dated(Written.Deadline written, LedgerCode of) {
        return fields.when(of, written.day()).map(on -> new Duty.Dated(on, done(written, of)));
    }

    private Done done(Written.Deadline written, LedgerCode of) {
        When at = written.done().isEmpty() ? null : fields.when(of, written.done()).orElse(null);
        List<String> states = List.copyOf(words.states(of).keySet());
        for (Written.Text state : written.closed()) {
            if (!states.contains(state.text())) {
                findings.unknown(DeclarationProblem.UNKNOWN_STATE, state, "台账 " + of + " 没有状态 " + state.text(), states);
            }
        }
        if (written.done().isEmpty() && written.closed().isEmpty()) {
            findings.add(
                    DeclarationProblem.MISSING_KEY, written.deadline().place(), "期限 " + written.deadline() + " 说不出什么算办完", "写 done（日期字段）或 closed（状态）");
        }
        return new Done(at, written.closed().stream().map(Written.Text::text).toList());
    }

    private Optional<DeadlineDefinition.Stops> stops(LedgerCode of, Written.@Nullable Stops written) {
        if (written == null) {
            return Optional.empty();
        }
        return conditions.ledger(written.of()).flatMap(ledger -> {
            Optional<FieldCode> subject = fields.pointing(ledger, written.subject(), of);
            Optional<FieldCode> from = fields.day(ledger, written.from());
            Optional<FieldCode> to = fields.day(ledger, written.to());
            return subject.isPresent() && from.isPresent() && to.isPresent()
                    ? Optional.of(new DeadlineDefinition.Stops(ledger, subject.get(), from.get(), to.get()))
                    : Optional.empty();
        });
    }

    private Optional<Duty> expected(Written.Deadline written, Every every, Optional<LedgerCode> of) {
        Written.Expects expects = written.expects();
        Written.Text due = written.due();
        if (expects == null) {
            findings.add(DeclarationProblem.MISSING_KEY, written.deadline().place(), "期限 " + written.deadline() + " 缺少 expects", "expects：每期应有哪个台账的行");
            return Optional.empty();
        }
        Optional<DeadlineDefinition.Rows> rows = rows(expects, of);
        Optional<Distance> distance = due == null ? Optional.of(new Distance(new TimeLimit.Days(0), false)) : distance(due);
        Predicate.DatedClass holding = of.isEmpty() ? null : fields.held(of.get(), written.holding());
        List<Path> active = of.isEmpty() ? List.of() : fields.days(of.get(), written.active());
        if (rows.isEmpty() || distance.isEmpty()) {
            return Optional.empty();
        }
        Written.Whole lookBack = written.lookBack();
        return Optional.of(new Duty.Expected(
                every,
                rows.get(),
                distance.get(),
                // a period's own last day stays: what belongs into a week cannot be done the week after
                due == null ? RestDay.STAYS : restDay(written),
                holding,
                active.isEmpty() ? null : active.getFirst(),
                active.size() < 2 ? null : active.get(1),
                lookBack == null ? LOOK_BACK : lookBack.number()));
    }

    private Optional<DeadlineDefinition.Rows> rows(Written.Expects expects, Optional<LedgerCode> of) {
        return conditions.ledger(expects.of()).flatMap(ledger -> {
            FieldCode subject = null;
            if (of.isPresent() && expects.subject() != null) {
                subject = fields.pointing(ledger, expects.subject(), of.get()).orElse(null);
            } else if (of.isPresent()) {
                findings.add(DeclarationProblem.MISSING_KEY, expects.of().place(), "expects 缺少 subject", "哪个字段指回 " + of.get());
            }
            Optional<FieldCode> at = fields.dayOrMonth(ledger, expects.at());
            Written.Text filed = expects.filed();
            int times = expects.times() == null ? 1 : expects.times().number();
            if (times == 0) {
                findings.add(DeclarationProblem.BAD_VALUE, expects.of().place(), "times 为 0，等于没有要求", "至少 1，或删去这条期限");
            }
            Predicate where = fields.condition(ledger, expects.where());
            FieldCode filedOn = filed == null ? null : fields.day(ledger, filed).orElse(null);
            return at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DeadlineDefinition.Rows(ledger, subject, at.get(), where, times, filedOn));
        });
    }

    private Optional<DeadlineDefinition.Progress> progress(LedgerCode of, Written.@Nullable Progress written) {
        if (written == null) {
            return Optional.empty();
        }
        Written.Text money = written.money();
        Path from = fields.dayPath(of, written.from());
        Path done = fields.percent(of, written.done());
        return from == null || done == null
                ? Optional.empty()
                : Optional.of(new DeadlineDefinition.Progress(from, done, money == null ? null : fields.percent(of, money)));
    }

    /// `5 days after end`, `5 working days before end`.
    private Optional<Distance> distance(Written.Text due) {
        String text = due.text();
        boolean before = text.endsWith(" before end");
        if (!before && !text.endsWith(" after end")) {
            findings.add(DeclarationProblem.BAD_VALUE, due.place(), "“" + text + "”不是期限", "写成 5 days after end 或 5 working days before end");
            return Optional.empty();
        }
        return length(due, text.substring(0, text.length() - (before ? " before end" : " after end").length()))
                .map(length -> new Distance(length, before));
    }

    private Optional<TimeLimit> length(Written.Text at, String text) {
        Optional<TimeLimit> read = TimeLimit.parse(text);
        if (read.isEmpty()) {
            findings.add(
                    DeclarationProblem.BAD_VALUE, at.place(), "“" + text + "”不是时限", "写成 " + String.join("、", TimeLimit.EXAMPLES));
        } else if (read.get().count() == 0) {
            findings.add(DeclarationProblem.BAD_VALUE, at.place(), "时限为零，一开始就逾期了", "至少 1");
            return Optional.empty();
        }
        return read;
    }

    private @Nullable LocalDate day(Written.@Nullable Text since) {
        try {
            return since == null ? null : LocalDate.parse(since.text());
        } catch (DateTimeException _) {
            findings.add(DeclarationProblem.BAD_VALUE, since.place(), "“" + since + "”不是日期", "写成 2024-07-01");
            return null;
        }
    }

    private static RestDay restDay(Written.Deadline written) {
        Written.Text restDay = written.restDay();
        return restDay == null ? RestDay.NEXT : RestDay.valueOf(restDay.text().toUpperCase(Locale.ROOT));
    }
}
