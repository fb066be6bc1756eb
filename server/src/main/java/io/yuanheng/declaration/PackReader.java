package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// From files to definitions, with all problems of all files.
final class PackReader {

    private final List<SourceFile> files;
    private final Findings findings;

    PackReader(List<SourceFile> files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    Outcome<Definitions> read() {
        WrittenPacks written = WrittenPacks.gather(files, findings);
        Overlays.apply(written, findings);
        List<Definitions.Pack> packs = packs(written);
        List<Dictionary> dictionaries = new DictionaryReader(written, findings).read();
        LedgerWords words = new LedgerWords(findings);
        List<LedgerDefinition> ledgers =
                new LedgerGroups(written, findings).sorted(new LedgerReader(written, dictionaries, words, findings).read());
        List<IndicatorDefinition> indicators = new IndicatorReader(written, words, findings).read();
        AccessReader access = new AccessReader(written, words, findings);
        List<RoleDefinition> roles = access.roles();
        List<UnitDefinition> units = access.units();
        List<ReportDefinition> reports = new ReportReader(written, findings).read();
        List<LampSet> lamps = new LampReader(written, findings).read();
        List<LadderDefinition> ladders = new LadderReader(written, findings).read();
        List<DeadlineDefinition> deadlines = new DeadlineReader(written, words, lamps, ladders, findings).read();
        Rhythm rhythm = new Rhythm(new CalendarReader(written, findings).read(), deadlines, lamps, ladders);
        Procedures procedures = new Procedures(
                new ApprovalReader(written, ledgers, words, findings).read(),
                new MeasuresReader(written, ledgers, deadlines, words, findings).read(),
                new MethodReader(written, indicators, words, findings).read());
        List<Phrasebook> phrasebooks = new LanguageReader(written, dictionaries, findings).read();
        if (findings.refuse()) {
            return Outcome.rejected(findings.all());
        }
        List<Definitions.PackFile> kept = files.stream().map(SourceFile::file).toList();
        Definitions definitions = new Definitions(
                packs, dictionaries, ledgers, indicators, reports, roles, units, rhythm, procedures, phrasebooks, kept, fingerprint(kept));
        return new Outcome.Accepted<>(definitions, findings.all());
    }

    /// A method that another file declares, in place of those of the packs.
    Outcome<MethodDefinition> method(SourceFile file) {
        WrittenPacks written = WrittenPacks.gather(files, findings);
        Overlays.apply(written, findings);
        List<Dictionary> dictionaries = new DictionaryReader(written, findings).read();
        LedgerWords words = new LedgerWords(findings);
        new LedgerReader(written, dictionaries, words, findings).read();
        List<IndicatorDefinition> indicators = new IndicatorReader(written, words, findings).read();
        Findings own = new Findings();
        written.methods().clear();
        written.methods().addAll(WrittenPacks.gather(List.of(file), own).methods());
        List<MethodDefinition> read = new MethodReader(written, indicators, words, own).read();
        return own.refuse() || read.isEmpty() ? Outcome.rejected(own.all()) : Outcome.accepted(read.getFirst());
    }

    private List<Definitions.Pack> packs(WrittenPacks written) {
        Names names = new Names(findings);
        List<In<Written.Pack>> unique = names.unique(written.packs(), in -> in.written().pack(), "包");
        List<String> codes = unique.stream().map(in -> in.written().pack().text()).toList();
        List<Definitions.Pack> packs = new ArrayList<>();
        for (In<Written.Pack> in : unique) {
            Written.Pack pack = in.written();
            if (!pack.version().text().matches("\\d+\\.\\d+\\.\\d+")) {
                findings.add(DeclarationProblem.BAD_VALUE, pack.version().place(), "版本 " + pack.version() + " 应为三段数字", "例如 0.1.0");
            }
            for (Written.Text required : pack.requires()) {
                if (!codes.contains(required.text())) {
                    findings.unknown(DeclarationProblem.UNKNOWN_PACK, required, "没有读到所依赖的包 " + required.text(), codes);
                }
            }
            String shown = in.file().shown();
            int end = shown.length() - "pack.yaml".length() - 1;
            names.plain(pack.pack()).ifPresent(code -> packs.add(new Definitions.Pack(
                    code,
                    pack.title().text(),
                    pack.version().text(),
                    pack.requires().stream().map(Written.Text::text).toList(),
                    end > 0 ? shown.substring(0, end) : "")));
        }
        if (packs.isEmpty() && !findings.refuse()) {
            findings.add(DeclarationProblem.UNREADABLE_FOLDER, new Place.InFile("pack.yaml", 1, 1), "没有可读的包", null);
        }
        return List.copyOf(packs);
    }

    /// The same files give the same fingerprint, wherever they are kept.
    private static String fingerprint(List<Definitions.PackFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.stream()
                    .map(file -> file.pack() + "/" + file.path() + "\0" + file.content() + "\0")
                    .sorted()
                    .forEach(file -> digest.update(file.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
