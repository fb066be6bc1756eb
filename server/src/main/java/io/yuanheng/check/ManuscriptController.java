package io.yuanheng.check;

import static io.yuanheng.kernel.Place.WHOLE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Checks of any text over HTTP. Nothing of the text is kept; only decisions are.
@RestController
@RequestMapping("/api/checks")
class ManuscriptController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    // a large document takes some hundred megabytes while it is read; two at a time leave room for everybody else
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 20;
    private static final int LONGEST_NAME = 120;

    private final ManuscriptCheck check;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ManuscriptController(ManuscriptCheck check) {
        this.check = check;
    }

    /// @param text what the spans of the answer count in
    record TextAnswer(String text, @JsonUnwrapped CheckAnswer answer) {}

    /// @param decision `confirmed`, `dismissed` or `reopened`
    record DecisionBody(
            String park, String fingerprint, String decision, @Nullable String reason, @Nullable String quote) {}

    /// @param file `.docx`, `.txt` or `.md`; or else `text`
    /// @param park whose ledgers are compared; without it the text is checked against itself alone
    /// @param asOf the change number to compare at, the newest when left out
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome<TextAnswer> checkText(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String park,
            @RequestParam(required = false) @Nullable Long asOf) {
        return inTurn(() -> checked(caller, file, text, park, asOf).map(c -> new TextAnswer(c.text(), c.answer())));
    }

    /// The same text as a Word document with comments at the findings.
    @PostMapping(path = "/marked", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> marked(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String park,
            @RequestParam(required = false) @Nullable Long asOf) {
        Outcome<byte[]> docx =
                inTurn(() -> checked(caller, file, text, park, asOf).then(c -> c.marked(Clock.systemUTC().instant())));
        return switch (docx) {
            case Outcome.Rejected<byte[]> refused -> ResponseEntity.ok(refused);
            case Outcome.Accepted<byte[]>(byte[] content, var _) -> ResponseEntity.ok()
                    .contentType(WORD)
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(nameOf(file)))
                    .body(content);
        };
    }

    @GetMapping("/decisions")
    Outcome<List<DecisionAnswer>> decisions(Caller caller, @RequestParam String park) {
        return check.decisions(caller, new ParkCode(park));
    }

    @PostMapping("/decisions")
    Outcome<DecisionAnswer> decide(Caller caller, @RequestBody DecisionBody body) {
        return check.decide(
                caller,
                new DecisionOrder(
                        new ParkCode(body.park()),
                        body.fingerprint(),
                        body.decision(),
                        Objects.requireNonNullElse(body.reason(), ""),
                        Objects.requireNonNullElse(body.quote(), "")));
    }

    private Outcome<CheckedManuscript> checked(
            Caller caller, @Nullable MultipartFile file, @Nullable String text, @Nullable String park, @Nullable Long asOf) {
        if (asOf != null && asOf < 0) {
            return Outcome.rejected(Problem.of(CheckProblem.UNREADABLE, WHOLE, "没有变更号 " + asOf));
        }
        Outcome<CheckedManuscript> read = read(file, text).map(c -> check.withManifest(caller, c));
        return park == null || park.isEmpty()
                ? read
                : read.then(c -> check.against(caller, c, new ParkCode(park), asOf == null ? null : new ChangeNo(asOf)));
    }

    private static Outcome<CheckedManuscript> read(@Nullable MultipartFile file, @Nullable String text) {
        if (file == null) {
            return CheckedManuscript.ofText(nameOf(null), text == null ? "" : text);
        }
        try {
            return CheckedManuscript.of(nameOf(file), file.getBytes());
        } catch (IOException e) {
            return Outcome.rejected(Problem.of(CheckProblem.UNREADABLE, WHOLE, "上传中断，请重新上传"));
        }
    }

    private <T> Outcome<T> inTurn(Supplier<Outcome<T>> work) {
        boolean entered = false;
        try {
            entered = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            return entered ? work.get() : Outcome.rejected(Problem.of(CheckProblem.BUSY, WHOLE, "正在核对的文稿较多，请稍后再试"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.rejected(Problem.of(CheckProblem.BUSY, WHOLE, "核对被中断，请再试一次"));
        } finally {
            if (entered) {
                places.release();
            }
        }
    }

    /// The last part of the name only: browsers may send a path.
    private static String nameOf(@Nullable MultipartFile file) {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        String shown = last.isBlank() ? "粘贴的文稿.txt" : last;
        return shown.length() > LONGEST_NAME ? shown.substring(shown.length() - LONGEST_NAME) : shown;
    }

    private static String attachment(String name) {
        int dot = name.lastIndexOf('.');
        return ContentDisposition.attachment()
                .filename((dot > 0 ? name.substring(0, dot) : name) + "-核稿.docx", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
