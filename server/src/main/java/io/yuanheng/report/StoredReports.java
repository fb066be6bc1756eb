package io.yuanheng.report;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.declaration.TemplateText;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.document.HtmlPage;
import io.yuanheng.report.document.Report;
import io.yuanheng.report.document.WordFile;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.IssueGate;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import io.yuanheng.report.manifest.WordParts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reports over the ledgers, with the issued ones in a table.
final class StoredReports implements Reports {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_LINES = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Access access;
    private final AuditLog log;
    private final Indicators indicators;
    private final DueMatters dueMatters;
    private final Supplier<Definitions> definitions;
    private final IssueStore issues;
    private final ProseStore prose;
    private final IssueGate gate;
    private final Clock clock;

    StoredReports(
            Access access,
            AuditLog log,
            Indicators indicators,
            DueMatters dueMatters,
            Supplier<Definitions> definitions,
            IssueStore issues,
            ProseStore prose,
            IssueGate gate,
            Clock clock) {
        this.access = access;
        this.log = log;
        this.indicators = indicators;
        this.dueMatters = dueMatters;
        this.definitions = definitions;
        this.issues = issues;
        this.prose = prose;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public List<ReportDefinition> reports() {
        return definitions.get().reports();
    }

    @Override
    public Outcome<Draft> build(Caller caller, Order order) {
        Definitions now = definitions.get();
        Optional<ReportDefinition> report = now.report(order.report());
        if (report.isEmpty()) {
            return refuse(ReportProblem.UNKNOWN_REPORT, "没有报告 " + order.report() + "，已声明的有：" + String.join("、", names(now)));
        }
        return allowed(caller, "report.build", order.park())
                .then(unit -> figures(order, report.get()).then(figures -> {
                    Frame frame = new Frame(unit, order.period(), figures, indicators.current(), LocalDate.now(clock.withZone(ZONE)));
                    return new ReportWriter(indicators, dueMatters, now)
                            .write(
                                    order,
                                    report.get(),
                                    report.get().template(),
                                    prose.newest(order.report(), order.park(), order.period()),
                                    frame,
                                    caller.scope());
                }));
    }

    private static List<String> names(Definitions definitions) {
        return definitions.reports().stream().map(ReportDefinition::code).toList();
    }

    /// The months the figures cover.
    private static Outcome<Period> figures(Order order, ReportDefinition report) {
        Period period = order.period();
        String grain = period.grain().name().toLowerCase(Locale.ROOT);
        if (!grain.equals(report.grain())) {
            return refuse(ReportProblem.PERIOD_OF_WRONG_GRAIN, report.title() + "的期间应为" + example(report.grain()) + "，不是 " + period);
        }
        if (order.cutOff() == null) {
            return Outcome.accepted(period);
        }
        return period.contains(order.cutOff())
                ? Outcome.accepted(new Period(period.from(), order.cutOff()))
                : refuse(ReportProblem.CUTOFF_OUTSIDE_PERIOD, "数据截止月 " + order.cutOff() + " 不在" + period.title() + "之内");
    }

    private static String example(String grain) {
        return switch (grain) {
            case "half" -> "半年（如 2024H1）";
            case "year" -> "全年（如 2024）";
            case "quarter" -> "季度（如 2024Q1）";
            case "month" -> "月份（如 2024-03）";
            default -> grain;
        };
    }

    @Override
    public String html(Draft draft) {
        return HtmlPage.write(draft.report());
    }

    @Override
    public byte[] docx(Draft draft) {
        return WordFile.write(draft.report());
    }

    @Override
    public Outcome<Draft> write(Caller caller, Draft draft, Map<String, String> lines) {
        ParkCode park = draft.order().park();
        return allowed(caller, "report.build", park).then(_ -> {
            // what equals the template's words is no change; words for lines that are not written now are kept for when they are
            Map<String, String> changed = new HashMap<>(draft.prose().lines());
            draft.lines().forEach(line -> changed.remove(line.key()));
            changed.putAll(lines);
            draft.lines().forEach(line -> changed.remove(line.key(), line.original()));
            Prose next = new Prose(draft.prose().version() + 1, changed);
            List<Problem> problems = Editing.of(draft.written(), next).problems();
            if (changed.size() > MOST_LINES || !problems.isEmpty()) {
                return problems.isEmpty()
                        ? refuse(ReportProblem.PROSE_DOES_NOT_FIT, "最多改 " + MOST_LINES + " 段，现有 " + changed.size() + " 段")
                        : Outcome.rejected(problems);
            }
            if (changed.equals(draft.prose().lines())) {
                return Outcome.accepted(draft);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return prose.add(draft.order().report(), park, draft.order().period(), next, caller.actor(), now)
                    ? Outcome.accepted(draft.with(next))
                    : refuse(ReportProblem.PROSE_MOVED, "您打开之后，别人已保存了另一版文字，这次没有保存；请重新生成草稿，再把改动写进去");
        });
    }

    @Override
    public Outcome<List<KeptProse>> prose(Caller caller, ParkCode park) {
        return allowed(caller, "report.build", park).map(_ -> prose.of(park));
    }

    @Override
    public Outcome<Comparison> compareWithVersion(Caller caller, Draft draft, int version) {
        Order order = draft.order();
        return allowed(caller, "report.build", order.park()).then(_ -> {
            Optional<Prose> earlier = version == 0 ? Optional.of(Prose.NONE) : prose.find(order.report(), order.park(), order.period(), version);
            return earlier.map(then -> Outcome.accepted(Comparing.of(Comparing.Text.of(draft.with(then)), Comparing.Text.of(draft))))
                    .orElseGet(() -> refuse(ReportProblem.UNKNOWN_PROSE, "这份报告的文字没有第 " + version + " 版"));
        });
    }

    @Override
    public Outcome<Comparison> compareWithIssue(Caller caller, Draft draft, long issue) {
        return frozen(caller, issue).map(then -> Comparing.of(Comparing.Text.of(then), Comparing.Text.of(draft)));
    }

    @Override
    public Outcome<Comparison> compareIssues(Caller caller, long one, long other) {
        return frozen(caller, one)
                .then(then -> frozen(caller, other).map(now -> Comparing.of(Comparing.Text.of(then), Comparing.Text.of(now))));
    }

    @Override
    public Outcome<Issued> issue(Caller caller, Draft draft, @Nullable String exception) {
        return allowed(caller, "report.issue", draft.manifest().park()).then(_ -> {
            List<Problem> objections = gate.objections(docx(draft));
            String reason = objections.isEmpty() || exception == null || exception.isBlank() ? null : exception.strip();
            if (!objections.isEmpty() && reason == null) {
                return Outcome.rejected(objections.stream()
                        .map(o -> new Problem(o.code(), o.where(), o.message(), "更正后再签发，或写明理由后照样签发"))
                        .toList());
            }
            if (reason != null && reason.length() > LONGEST_REASON) {
                return refuse(ReportProblem.REASON_TOO_LONG, "照样签发的理由最多 " + LONGEST_REASON + " 字，现有 " + reason.length() + " 字");
            }
            return Outcome.accepted(store(caller, draft, draft.report(), Kind.ISSUED, null, reason));
        });
    }

    private Issued store(
            Caller caller, Draft draft, Report report, Kind kind, @Nullable Long original, @Nullable String exception) {
        long id = issues.next();
        Manifest manifest = report.manifest().issuedAs(id);
        Report numbered = report.with(manifest);
        byte[] docx = WordFile.write(numbered);
        Issued issued = new Issued(
                id,
                kind,
                original,
                manifest,
                packVersion(manifest.report()),
                ReportWriter.sha256(docx),
                // the database keeps microseconds
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.actor());
        // logged first: what cannot be logged must not happen
        log.record(caller.actor(), kind == Kind.ISSUED ? "issue" : "mask", manifest.report() + "@" + manifest.park() + "#" + id, exception == null ? "done" : "done, although objected to: " + exception);
        issues.add(new Frozen(issued, HtmlPage.write(numbered), docx), draft.template(), draft.prose(), exception);
        return issued;
    }

    private String packVersion(String report) {
        Definitions now = definitions.get();
        return now.report(report)
                .flatMap(r -> now.packs().stream().filter(p -> p.code().equals(r.pack())).findFirst())
                .map(p -> p.code() + " " + p.version())
                .orElse("");
    }

    @Override
    public Outcome<List<Issued>> issued(Caller caller, ParkCode park) {
        return allowed(caller, "figures", park).map(_ -> issues.of(park));
    }

    @Override
    public Outcome<Issued> issued(Caller caller, long issue) {
        Optional<Issued> found = issues.issued(issue);
        // one answer for what is not there and what is not to be seen, so that numbers cannot be tried out
        boolean seen = found.isPresent() && mayRead(caller, found.get().manifest().park());
        return seen ? Outcome.accepted(found.get()) : refuse(ReportProblem.UNKNOWN_ISSUE, "没有第 " + issue + " 号报告，或者您无权查看");
    }

    @Override
    public Outcome<Frozen> frozen(Caller caller, long issue) {
        return issued(caller, issue).map(_ -> issues.frozen(issue).orElseThrow());
    }

    @Override
    public Outcome<Draft> rebuild(Caller caller, long issue) {
        return issued(caller, issue).then(issued -> {
            Manifest manifest = issued.manifest();
            Definitions now = definitions.get();
            Optional<ReportDefinition> report = now.report(manifest.report());
            Optional<UnitDefinition> unit = access.park(manifest.park());
            if (report.isEmpty() || unit.isEmpty()) {
                return refuse(ReportProblem.UNKNOWN_REPORT, "报告 " + manifest.report() + " 或园区 " + manifest.park() + " 已不再声明");
            }
            Frame frame = new Frame(unit.get(), manifest.period(), manifest.figures(), manifest.change(), manifest.date());
            Order order = new Order(manifest.report(), manifest.park(), manifest.period(), manifest.figures().to());
            return new ReportWriter(indicators, dueMatters, now)
                    .write(
                            order,
                            report.get(),
                            TemplateText.of(issues.template(issue).orElseThrow(), report.get().templatePlace().path()),
                            issues.prose(issue),
                            frame,
                            caller.scope());
        });
    }

    @Override
    public Outcome<Trace> trace(Caller caller, byte[] docx) {
        return WordParts.read(docx).then(WordParts::manifest).then(manifest -> {
            if (!mayRead(caller, manifest.park())) {
                return refuse(ReportProblem.FORBIDDEN, "您无权查看园区 " + manifest.park() + " 的数字");
            }
            Definitions now = definitions.get();
            ChangeNo current = indicators.current();
            Recount recount = new Recount(indicators, dueMatters, now, caller.scope());
            List<TracedFigure> figures = new ArrayList<>();
            for (ManifestEntry entry : manifest.entries()) {
                figures.add(traced(recount, entry, current));
            }
            boolean changed = !now.fingerprint().equals(manifest.definitions());
            return Outcome.accepted(new Trace(manifest, current, changed, List.copyOf(figures)));
        });
    }

    private static TracedFigure traced(Recount recount, ManifestEntry entry, ChangeNo current) {
        if (entry.masked()) {
            return new TracedFigure(entry, null, "已遮盖", true);
        }
        return switch (recount.value(entry, current)) {
            case Outcome.Accepted<Recount.Value>(Recount.Value value, var _) ->
                new TracedFigure(entry, value.amount(), value.text(), value.same(entry));
            case Outcome.Rejected<Recount.Value>(List<Problem> problems) ->
                new TracedFigure(entry, null, problems.getFirst().message(), false);
        };
    }

    @Override
    public Outcome<Behind> behind(Caller caller, Manifest manifest, String figure) {
        if (!mayRead(caller, manifest.park())) {
            return refuse(ReportProblem.FORBIDDEN, "您无权查看园区 " + manifest.park() + " 的数字");
        }
        return new RowsBehind(indicators, dueMatters, definitions.get(), caller.scope()).of(manifest, figure);
    }

    @Override
    public Outcome<Issued> mask(Caller caller, long issue, Set<String> figures, Mask mask) {
        return issued(caller, issue).then(issued -> {
            Manifest manifest = issued.manifest();
            if (!caller.may("report.mask", manifest.park())) {
                return refuse(ReportProblem.FORBIDDEN, "您没有遮盖数字的权限（report.mask），请由有权限的人办理");
            }
            List<String> unknown = figures.stream().filter(f -> manifest.entry(f).isEmpty()).sorted().toList();
            if (figures.isEmpty() || !unknown.isEmpty()) {
                return refuse(ReportProblem.NOTHING_TO_MASK, figures.isEmpty() ? "没有选择要遮盖的数字" : "报告里没有数字 " + String.join("、", unknown));
            }
            return rebuild(caller, issue).then(draft -> {
                if (!sameText(manifest, draft.manifest())) {
                    return refuse(
                            ReportProblem.OTHER_REPORT, "按原来的变更号重新生成的数字与签发时不同（指标定义已改，或您能看到的行不同），不能在此基础上遮盖；请由签发人按签发时的定义办理");
                }
                Report masked = Masking.mask(draft.report(), figures, mask.written());
                return Outcome.accepted(store(caller, draft, masked, Kind.MASKED, issue, null));
            });
        });
    }

    private static boolean sameText(Manifest issued, Manifest again) {
        return issued.entries().stream()
                .map(e -> e.id() + e.printed())
                .toList()
                .equals(again.entries().stream().map(e -> e.id() + e.printed()).toList());
    }

    @Override
    public Outcome<Difference> difference(Caller caller, long issue, Draft later) {
        return issued(caller, issue).then(issued -> Differences.between(
                issue, issued.manifest(), later.manifest(), new Recount(indicators, dueMatters, definitions.get(), caller.scope())));
    }

    private Outcome<UnitDefinition> allowed(Caller caller, String action, ParkCode park) {
        if (!caller.scope().covers(park) || !caller.may(action, park)) {
            return refuse(ReportProblem.FORBIDDEN, "您在园区 " + park + " 没有这项权限（" + action + "）");
        }
        return access.park(park).map(Outcome::accepted).orElseGet(() -> refuse(ReportProblem.UNKNOWN_PARK, "没有园区 " + park));
    }

    /// Who may see the park's figures may read what was issued about it.
    private static boolean mayRead(Caller caller, ParkCode park) {
        return caller.scope().covers(park) && caller.may("figures", park);
    }

    private static <T> Outcome<T> refuse(ReportProblem code, String message) {
        return Outcome.rejected(Problem.of(Objects.requireNonNull(code), WHOLE, message));
    }
}
