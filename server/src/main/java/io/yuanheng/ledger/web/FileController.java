package io.yuanheng.ledger.web;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.LedgerProblem;
import io.yuanheng.ledger.RowFiles;
import io.yuanheng.ledger.RowFiles.RowFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files and photos of a row. They are sent to be kept, never to be opened by the browser: a page may show a picture in itself.
@RestController
@RequestMapping("/api/ledgers/{ledger}/rows/{row}/files")
class FileController {

    private final RowFiles files;

    FileController(RowFiles files) {
        this.files = files;
    }

    /// @param picture whether a page can show it
    /// @param removable whether the caller may remove it
    record FileView(
            long id,
            String name,
            String kind,
            boolean picture,
            int bytes,
            String hash,
            @Nullable String note,
            String by,
            Instant at,
            boolean removable,
            @Nullable RemovalView removed) {}

    record RemovalView(String by, Instant at, String reason) {}

    record Removing(@Nullable String reason) {}

    @GetMapping
    Outcome<List<FileView>> files(Caller caller, @PathVariable String ledger, @PathVariable long row) {
        return found(ledger, row, (code, id) ->
                files.files(caller, code, id).map(all -> all.stream().map(FileController::view).toList()));
    }

    @PostMapping
    Outcome<FileView> add(
            Caller caller,
            @PathVariable String ledger,
            @PathVariable long row,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String note)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.getSize() > RowFiles.LARGEST) {
            long megabytes = file.getSize() / (1024 * 1024) + 1;
            return Outcome.rejected(LedgerProblem.FILE_TOO_LARGE.at(
                    Place.WHOLE, "照片可在手机上选较小的尺寸，文件可分成几份", name, megabytes, RowFiles.LARGEST / (1024 * 1024)));
        }
        byte[] content = file.getBytes();
        return found(ledger, row, (code, id) -> files.add(caller, code, id, name, content, note).map(FileController::view));
    }

    @GetMapping("/{file}")
    ResponseEntity<?> content(Caller caller, @PathVariable String ledger, @PathVariable long row, @PathVariable long file) {
        return switch (found(ledger, row, (code, id) -> files.content(caller, code, id, file))) {
            case Outcome.Accepted<RowFiles.Content>(RowFiles.Content content, var _) -> sent(content);
            case Outcome.Rejected<RowFiles.Content> refused -> ResponseEntity.ok(refused);
        };
    }

    @DeleteMapping("/{file}")
    Outcome<FileView> remove(
            Caller caller, @PathVariable String ledger, @PathVariable long row, @PathVariable long file, @RequestBody Removing sent) {
        String reason = Objects.requireNonNullElse(sent.reason(), "");
        return found(ledger, row, (code, id) -> files.remove(caller, code, id, file, reason).map(FileController::view));
    }

    private static ResponseEntity<byte[]> sent(RowFiles.Content content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(content.file().name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_TYPE, content.file().kind().mediaType())
                .cacheControl(CacheControl.noStore())
                .body(content.bytes());
    }

    private static <T> Outcome<T> found(String ledger, long row, BiFunction<LedgerCode, RowId, Outcome<T>> then) {
        return row <= 0
                ? Outcome.rejected(LedgerProblem.UNKNOWN_ROW.at(Place.WHOLE, null, ledger, row))
                : Asked.ledger(ledger).then(code -> then.apply(code, new RowId(row)));
    }

    private static FileView view(RowFile file) {
        RowFiles.Removal removed = file.removed();
        return new FileView(
                file.id(),
                file.name(),
                file.kind().name().toLowerCase(Locale.ROOT),
                file.kind().isPicture(),
                file.bytes(),
                file.hash(),
                file.note(),
                file.by(),
                file.at(),
                file.removable(),
                removed == null ? null : new RemovalView(removed.by(), removed.at(), removed.reason()));
    }
}
