package io.yuanheng.report.web;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.ManifestView;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.web.ReportAnswers.BehindAnswer;
import io.yuanheng.report.web.ReportAnswers.DifferenceAnswer;
import io.yuanheng.report.web.ReportAnswers.DraftAnswer;
import io.yuanheng.report.web.ReportAnswers.IssueAnswer;
import io.yuanheng.report.web.ReportAnswers.IssuedAnswer;
import io.yuanheng.report.web.ReportAnswers.Kind;
import io.yuanheng.report.web.ReportAnswers.OpenAnswer;
import io.yuanheng.report.web.ReportAnswers.ProseVersion;
import io.yuanheng.report.web.ReportAnswers.Warning;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reports over HTTP.
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reports reports;
    private final Drafts drafts = new Drafts();

    ReportController(Reports reports) {
        this.reports = reports;
    }

    /// @param period such as `2024H1`
    /// @param cutoff the last month of the figures, such as `2024-04`, or null
    record DraftOrder(String park, String period, @Nullable String cutoff) {}

    /// @param reason why the report is issued although its own check objects, or null
    record IssueOrder(@Nullable String reason) {}

    /// @param mask `stars` or `crosses`
    record MaskOrder(List<String> figures, String mask) {}

    @GetMapping
    List<Kind> reports() {
        return reports.reports().stream().map(r -> new Kind(r.code(), r.title(), r.grain())).toList();
    }

    @PostMapping("/{code}/draft")
    Outcome<DraftAnswer> draft(Caller caller, @PathVariable String code, @RequestBody DraftOrder order) {
        return order(code, order).then(o -> reports.build(caller, o)).map(draft -> answer(drafts.keep(caller, draft), draft));
    }

    private static Outcome<Reports.Order> order(String code, DraftOrder order) {
        Optional<Period> period = Period.parse(order.period());
        if (period.isEmpty()) {
            return refuse(RequestProblem.BAD_PERIOD, "期间应写作 2024H1、2024Q1、2024-03 或 2024，不是 " + order.period());
        }
        try {
            String cutOff = order.cutoff();
            YearMonth last = cutOff == null || cutOff.isBlank() ? null : YearMonth.parse(cutOff.strip());
            return Outcome.accepted(new Reports.Order(code, new ParkCode(order.park()), period.get(), last));
        } catch (DateTimeException _) {
            return refuse(RequestProblem.BAD_CUTOFF, "数据截止月应写作 2024-04，不是 " + order.cutoff());
        } catch (IllegalArgumentException _) {
            return refuse(RequestProblem.BAD_PARK, "没有园区 " + order.park());
        }
    }

    private DraftAnswer answer(String id, Draft draft) {
        return new DraftAnswer(
                id,
                draft.order().report(),
                draft.order().period().toString(),
                draft.manifest().title(),
                reports.html(draft),
                draft.manifest().change().value(),
                ManifestView.of(draft),
                draft.warnings().stream().map(Warning::of).toList(),
                draft.prose().version(),
                draft.lines());
    }

    @GetMapping("/drafts/{id}.docx")
    ResponseEntity<?> draftFile(Caller caller, @PathVariable String id) {
        return switch (draft(caller, id)) {
            case Outcome.Accepted<Draft>(Draft draft, var _) -> file(reports.docx(draft), draft.manifest().title() + "（草稿）");
            case Outcome.Rejected<Draft> refused -> ResponseEntity.ok(refused);
        };
    }

    /// @param lines by key, the text with `{{1}}`, `{{2}}` for its figures
    record ProseOrder(@Nullable Map<String, String> lines) {}

    /// Keeps other words around the figures; the draft has a new id from then on.
    @PostMapping("/drafts/{id}/prose")
    Outcome<DraftAnswer> writeProse(Caller caller, @PathVariable String id, @RequestBody ProseOrder order) {
        Map<String, String> lines = order.lines() == null ? Map.of() : order.lines();
        return draft(caller, id)
                .then(draft -> reports.write(caller, draft, lines))
                .map(draft -> answer(drafts.keep(caller, draft), draft));
    }

    @GetMapping("/prose")
    Outcome<List<ProseVersion>> keptProse(Caller caller, @RequestParam String park) {
        return reports.prose(caller, new ParkCode(park)).map(all -> all.stream().map(ProseVersion::of).toList());
    }

    /// @param version of its own words, or `issue`, an issued report: exactly one of the two
    @GetMapping("/drafts/{id}/compare")
    Outcome<Reports.Comparison> compareDraft(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Long issue) {
        return draft(caller, id).then(draft -> issue != null
                ? reports.compareWithIssue(caller, draft, issue)
                : reports.compareWithVersion(caller, draft, version == null ? 0 : version));
    }

    @GetMapping("/issued/{id:[0-9]+}/compare")
    Outcome<Reports.Comparison> compareIssued(Caller caller, @PathVariable long id, @RequestParam long issue) {
        return reports.compareIssues(caller, issue, id);
    }

    @PostMapping("/drafts/{id}/issue")
    Outcome<IssueAnswer> issue(Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable IssueOrder order) {
        return draft(caller, id).then(draft -> reports.issue(caller, draft, order == null ? null : order.reason())).map(issued -> new IssueAnswer(issued.id()));
    }

    @GetMapping("/issued")
    Outcome<List<IssuedAnswer>> issued(Caller caller, @RequestParam String park) {
        return reports.issued(caller, new ParkCode(park)).map(all -> all.stream().map(IssuedAnswer::of).toList());
    }

    @GetMapping("/issued/{id:[0-9]+}")
    Outcome<OpenAnswer> open(Caller caller, @PathVariable long id) {
        return reports.frozen(caller, id).map(OpenAnswer::of);
    }

    /// The rows behind one figure of a draft; `figure` as in the manifest, such as `fig_12`.
    @GetMapping("/drafts/{id}/figures/{figure}")
    Outcome<BehindAnswer> behindDraft(Caller caller, @PathVariable String id, @PathVariable String figure) {
        return draft(caller, id).then(draft -> reports.behind(caller, draft.manifest(), figure)).map(BehindAnswer::of);
    }

    @GetMapping("/issued/{id:[0-9]+}/figures/{figure}")
    Outcome<BehindAnswer> behindIssued(Caller caller, @PathVariable long id, @PathVariable String figure) {
        return reports.issued(caller, id).then(issued -> reports.behind(caller, issued.manifest(), figure)).map(BehindAnswer::of);
    }

    @GetMapping("/issued/{id:[0-9]+}.docx")
    ResponseEntity<?> issuedFile(Caller caller, @PathVariable long id) {
        return switch (reports.frozen(caller, id)) {
            case Outcome.Accepted<Reports.Frozen>(Reports.Frozen frozen, var _) ->
                file(frozen.docx(), frozen.issued().manifest().title());
            case Outcome.Rejected<Reports.Frozen> refused -> ResponseEntity.ok(refused);
        };
    }

    @PostMapping("/issued/{id:[0-9]+}/mask")
    Outcome<IssueAnswer> mask(Caller caller, @PathVariable long id, @RequestBody MaskOrder order) {
        Reports.Mask mask = order.mask().equals("crosses") ? Reports.Mask.CROSSES : Reports.Mask.STARS;
        return reports.mask(caller, id, Set.copyOf(order.figures()), mask).map(issued -> new IssueAnswer(issued.id()));
    }

    @GetMapping("/issued/{id:[0-9]+}/difference")
    Outcome<DifferenceAnswer> difference(Caller caller, @PathVariable long id, @RequestParam String draft) {
        return draft(caller, draft).then(later -> reports.difference(caller, id, later)).map(DifferenceAnswer::of);
    }

    private Outcome<Draft> draft(Caller caller, String id) {
        return drafts.find(caller, id)
                .map(Outcome::accepted)
                .orElseGet(() -> refuse(RequestProblem.UNKNOWN_DRAFT, "这份草稿已不在，请重新生成"));
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".docx", StandardCharsets.UTF_8).build().toString())
                .body(content);
    }

    private static <T> Outcome<T> refuse(RequestProblem code, String message) {
        return Outcome.rejected(Problem.of(code, Place.WHOLE, message));
    }
}
