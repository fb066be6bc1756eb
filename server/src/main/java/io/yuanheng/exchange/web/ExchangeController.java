package io.yuanheng.exchange.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yuanheng.access.Caller;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.exchange.ImportAnswer;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.ledger.RowLists;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Workbooks over HTTP: template, export, import. Temporary files live as long as the request.
@RestController
class ExchangeController {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final Exchange exchange;

    ExchangeController(Exchange exchange) {
        this.exchange = exchange;
    }

    /// @param corrections cells changed in the preview, JSON: `{"3": {"size": "120"}}` by sheet row and field
    @PostMapping("/api/ledgers/{ledger}/import")
    Outcome<ImportAnswer> take(
            Caller caller,
            @PathVariable String ledger,
            @RequestParam String park,
            @RequestParam(defaultValue = "DRY_RUN") Mode mode,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String corrections)
            throws IOException {
        Optional<Map<Integer, Map<FieldCode, String>>> corrected = Corrections.read(corrections);
        if (corrected.isEmpty()) {
            return Outcome.rejected(new Problem(RequestProblem.BAD_CORRECTIONS, Place.WHOLE, "更正的内容看不懂", "请重新选择文件，再改一次"));
        }
        Path staged = Files.createTempFile("yuanheng-import-", ".xlsx");
        try {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, staged, StandardCopyOption.REPLACE_EXISTING);
            }
            return exchange.take(caller, new LedgerCode(ledger), new ParkCode(park), staged, nameOf(file), mode, corrected.get())
                    .map(ExchangeController::answer);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    @GetMapping("/api/ledgers/{ledger}/template.xlsx")
    ResponseEntity<?> template(Caller caller, @PathVariable String ledger) throws IOException {
        Path to = Files.createTempFile("yuanheng-template-", ".xlsx");
        try {
            return sent(exchange.template(caller, new LedgerCode(ledger), to), ledger + "-template.xlsx", to);
        } finally {
            Files.deleteIfExists(to);
        }
    }

    @GetMapping("/api/ledgers/{ledger}/export.xlsx")
    ResponseEntity<?> export(
            Caller caller,
            @PathVariable String ledger,
            @RequestParam String park,
            @RequestParam(name = "asOf") long asOf,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "") List<String> columns,
            @Parameter(hidden = true) @RequestParam Map<String, String> all)
            throws IOException {
        RowLists.Request shown = new RowLists.Request(
                new LedgerCode(ledger),
                new ParkCode(park),
                RowLists.Request.filters(all),
                q,
                state,
                sort,
                null,
                RowLists.PAGE,
                new ChangeNo(asOf));
        Path to = Files.createTempFile("yuanheng-export-", ".xlsx");
        try {
            return sent(
                    exchange.export(caller, shown, columns.stream().map(FieldCode::new).toList(), to),
                    park + "-" + ledger + ".xlsx",
                    to);
        } finally {
            Files.deleteIfExists(to);
        }
    }

    /// Parcels and other shapes for other people's maps.
    @GetMapping("/api/ledgers/{ledger}/export.geojson")
    ResponseEntity<?> shapes(Caller caller, @PathVariable String ledger, @RequestParam String park, @RequestParam(name = "asOf") long asOf)
            throws IOException {
        Path to = Files.createTempFile("yuanheng-export-", ".geojson");
        try {
            return sent(
                    exchange.exportShapes(caller, new LedgerCode(ledger), new ParkCode(park), new ChangeNo(asOf), to),
                    park + "-" + ledger + ".geojson",
                    GEOJSON,
                    to);
        } finally {
            Files.deleteIfExists(to);
        }
    }

    private static ResponseEntity<?> sent(Outcome<?> outcome, String name, Path file) throws IOException {
        return sent(outcome, name, XLSX, file);
    }

    private static ResponseEntity<?> sent(Outcome<?> outcome, String name, MediaType type, Path file) throws IOException {
        if (outcome instanceof Outcome.Rejected<?>) {
            return ResponseEntity.ok(outcome);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .contentType(type)
                .body(Files.readAllBytes(file));
    }

    /// The last part of the name only: browsers may send a path, and it is shown in traces.
    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "upload.xlsx" : file.getOriginalFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }

    private static ImportAnswer answer(ImportReport report) {
        return ImportAnswer.of(report, taken(report.returned()));
    }

    private static @Nullable String taken(@Nullable Path returned) {
        if (returned == null) {
            return null;
        }
        try {
            String content = Base64.getEncoder().encodeToString(Files.readAllBytes(returned));
            Files.deleteIfExists(returned);
            return content;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
