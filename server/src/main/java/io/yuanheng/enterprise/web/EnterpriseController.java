package io.yuanheng.enterprise.web;

import io.yuanheng.access.Caller;
import io.yuanheng.enterprise.EnterpriseProblem;
import io.yuanheng.enterprise.EnterpriseSheets;
import io.yuanheng.enterprise.Policies;
import io.yuanheng.enterprise.PolicyFit;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the park knows of one firm.
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseController {

    private static final ZoneId PARK_TIME = ZoneId.of("Asia/Shanghai");
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final EnterpriseSheets sheets;
    private final Policies policies;

    EnterpriseController(EnterpriseSheets sheets, Policies policies) {
        this.sheets = sheets;
        this.policies = policies;
    }

    /// The enterprise page as Word.
    @GetMapping("/{row:[0-9]+}/sheet.docx")
    ResponseEntity<?> enterpriseSheet(Caller caller, @PathVariable long row) {
        Outcome<EnterpriseSheets.Sheet> written = firm(row).then(id -> sheets.of(caller, id, LocalDate.now(PARK_TIME)));
        return switch (written) {
            case Outcome.Accepted<EnterpriseSheets.Sheet>(EnterpriseSheets.Sheet sheet, var _) ->
                ResponseEntity.ok()
                        .contentType(WORD)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment().filename(sheet.title() + ".docx", StandardCharsets.UTF_8).build().toString())
                        .body(sheet.docx());
            case Outcome.Rejected<EnterpriseSheets.Sheet> refused -> ResponseEntity.ok(refused);
        };
    }

    /// Which of the park's policies fit the firm, with the value each condition was judged by.
    ///
    /// @param at the day of the judgement, such as 2024-07-10; today when it is left out
    @GetMapping("/{row:[0-9]+}/policies")
    Outcome<List<PolicyFit>> policies(Caller caller, @PathVariable long row, @RequestParam(required = false) @Nullable String at) {
        return firm(row).then(id -> day(at).then(day -> policies.of(caller, id, day)));
    }

    private static Outcome<LocalDate> day(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return Outcome.accepted(LocalDate.now(PARK_TIME));
        }
        try {
            return Outcome.accepted(LocalDate.parse(at));
        } catch (DateTimeParseException _) {
            return Outcome.rejected(new Problem(EnterpriseProblem.UNREADABLE_DAY, Place.WHOLE, "日期“" + at + "”看不懂", "写成 2024-07-10"));
        }
    }

    private static Outcome<RowId> firm(long row) {
        return row > 0
                ? Outcome.accepted(new RowId(row))
                : Outcome.rejected(new Problem(EnterpriseProblem.UNKNOWN_ENTERPRISE, Place.WHOLE, "没有第 " + row + " 行", "请从企业名录里重新打开"));
    }
}
