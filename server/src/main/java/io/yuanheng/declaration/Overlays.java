package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A site's changes, laid over the declarations before anything is checked.
///
/// An overlay names what it changes and the version it was written for. It may give another title, help, further headings and
/// aliases, make a field required, add fields, sections, rules and codes, and give a deadline another limit or due day; nothing else.
/// Two overlays that set the same key, or add what is already there, are a conflict.
final class Overlays {

    private final WrittenPacks packs;
    private final Findings findings;
    /// What has been set, with the place where.
    private final Map<String, Place.InFile> set = new HashMap<>();

    private Overlays(WrittenPacks packs, Findings findings) {
        this.packs = packs;
        this.findings = findings;
    }

    static void apply(WrittenPacks packs, Findings findings) {
        Overlays overlays = new Overlays(packs, findings);
        packs.overlays().forEach(overlays::apply);
    }

    private void apply(In<Written.Overlay> in) {
        Written.Overlay overlay = in.written();
        String[] target = overlay.overlay().text().split("\\s+");
        if (target.length != 2) {
            findings.add(
                    DeclarationProblem.OVERLAY_TARGET, overlay.overlay().place(), "应写成“类别 代码”", "例如 overlay: ledger enterprise");
            return;
        }
        switch (target[0]) {
            case "ledger" -> change(overlay, target[1], packs.ledgers(), Written.Ledger::ledger, this::ledger);
            case "dictionary" -> change(overlay, target[1], packs.dictionaries(), Written.DictionaryFile::dictionary, this::dictionary);
            case "indicator" -> change(overlay, target[1], packs.indicators(), Written.Indicator::indicator, this::indicator);
            case "report" -> change(overlay, target[1], packs.reports(), Written.Report::report, this::report);
            case "role" -> change(overlay, target[1], packs.roles(), Written.Role::role, this::role);
            case "deadline" -> new DeadlineOverlay(packs, findings).latest(target[1])
                    .ifPresentOrElse(latest -> deadline(overlay, latest), () -> unknown(overlay, target[1], packs.deadlines(), Written.Deadline::deadline));
            default ->
                findings.add(
                        DeclarationProblem.OVERLAY_TARGET,
                        overlay.overlay().place(),
                        "不能修改 " + target[0],
                        Findings.suggestion(target[0], List.of("ledger", "dictionary", "indicator", "report", "role", "deadline")));
        }
    }

    private <T> void change(
            Written.Overlay overlay,
            String code,
            List<In<T>> among,
            Function<T, Written.Text> codeOf,
            BiFunction<Written.Overlay, T, T> change) {
        Optional<In<T>> target =
                among.stream().filter(in -> codeOf.apply(in.written()).text().equals(code)).findFirst();
        if (target.isEmpty()) {
            unknown(overlay, code, among, codeOf);
            return;
        }
        if (writtenForIt(overlay, target.get())) {
            refuseForeignKeys(overlay);
            among.set(among.indexOf(target.get()), target.get().with(change.apply(overlay, target.get().written())));
        }
    }

    private <T> void unknown(Written.Overlay overlay, String code, List<In<T>> among, Function<T, Written.Text> codeOf) {
        if (!findings.isDropped(code)) {
            List<String> known = among.stream().map(in -> codeOf.apply(in.written()).text()).distinct().toList();
            findings.add(
                    DeclarationProblem.OVERLAY_TARGET,
                    overlay.overlay().place(),
                    "没有 " + overlay.overlay(),
                    Findings.suggestion(code, known));
        }
    }

    private void deadline(Written.Overlay overlay, In<Written.Deadline> latest) {
        if (!writtenForIt(overlay, latest)) {
            return;
        }
        refuseForeignKeys(overlay);
        DeadlineOverlay change = new DeadlineOverlay(packs, findings);
        String key = overlay.overlay() + (overlay.since() == null ? "" : " " + overlay.since()) + ".";
        change.lay(
                overlay,
                latest,
                title(overlay, latest.written().title()),
                replaced(key + "due", latest.written().due(), overlay.due()),
                replaced(key + "limit", latest.written().limit(), overlay.limit()));
    }

    private boolean writtenForIt(Written.Overlay overlay, In<?> target) {
        Optional<Written.Pack> pack = packs.packs().stream()
                .map(In::written)
                .filter(p -> p.pack().text().equals(target.pack()))
                .findFirst();
        String actual = pack.map(p -> p.pack() + " " + p.version()).orElse(target.pack());
        boolean fits = overlay.writtenFor().text().equals(actual);
        if (!fits) {
            findings.add(
                    DeclarationProblem.OVERLAY_VERSION,
                    overlay.writtenFor().place(),
                    "为 " + overlay.writtenFor() + " 而写，现在的是 " + actual + "（" + target.file().shown() + "）",
                    "核对新版内容后改 written_for");
        }
        return fits;
    }

    private void refuseForeignKeys(Written.Overlay overlay) {
        String kind = overlay.overlay().text().split("\\s+")[0];
        Map<String, Boolean> written = new LinkedHashMap<>();
        written.put("fields", !overlay.fields().isEmpty());
        written.put("sections", !overlay.sections().isEmpty());
        written.put("rules", !overlay.rules().isEmpty());
        written.put("entries", !overlay.entries().isEmpty());
        written.put("aliases", !overlay.aliases().isEmpty());
        written.put("due", overlay.due() != null);
        written.put("limit", overlay.limit() != null);
        written.put("since", overlay.since() != null);
        List<String> taken =
                switch (kind) {
                    case "ledger" -> List.of("fields", "sections", "rules");
                    case "dictionary" -> List.of("entries");
                    case "indicator" -> List.of("aliases");
                    case "deadline" -> List.of("due", "limit", "since");
                    default -> List.of();
                };
        written.forEach((key, present) -> {
            if (present && !taken.contains(key)) {
                findings.add(
                        DeclarationProblem.OVERLAY_NOT_ALLOWED, overlay.overlay().place(), "对 " + kind + " 的修改不能写 " + key, null);
            }
        });
    }

    /// The text to use; setting the same twice is a conflict.
    private Written.@Nullable Text replaced(String key, Written.@Nullable Text now, Written.@Nullable Text by) {
        return by != null && claims(key, by) ? by : now;
    }

    private Written.Text title(Written.Overlay overlay, Written.Text now) {
        Written.Text by = overlay.title();
        return by != null && claims(overlay.overlay() + ".title", by) ? by : now;
    }

    private boolean claims(String key, Written.Text by) {
        Place.InFile before = set.putIfAbsent(key, by.place());
        if (before != null) {
            findings.add(DeclarationProblem.OVERLAY_CONFLICT, by.place(), "两处修改同一内容：" + key, "另一处在 " + before);
        }
        return before == null;
    }

    private Written.Ledger ledger(Written.Overlay overlay, Written.Ledger ledger) {
        Map<Written.Text, Written.Field> fields = new LinkedHashMap<>(ledger.fields());
        overlay.fields().forEach((code, by) -> field(overlay, ledger, code, by).ifPresent(field -> fields.put(code, field)));
        List<Written.Rule> rules = new ArrayList<>(ledger.rules());
        rules.addAll(overlay.rules());
        return new Written.Ledger(
                ledger.ledger(),
                title(overlay, ledger.title()),
                ledger.group(),
                ledger.description(),
                ledger.name(),
                ledger.aliases(),
                ledger.identifiedBy(),
                fields,
                sections(overlay, ledger),
                ledger.lifeCycle(),
                rules,
                ledger.totals(),
                ledger.classes(),
                ledger.known());
    }

    private Optional<Written.Field> field(Written.Overlay overlay, Written.Ledger ledger, Written.Text code, Written.OverlaidField by) {
        Written.Field field = ledger.fields().get(code);
        Written.Text type = by.type();
        if (field == null) {
            return added(ledger, code, by);
        }
        if (type != null) {
            findings.add(
                    DeclarationProblem.OVERLAY_CONFLICT,
                    code.place(),
                    "字段 " + code + " 已经声明，不能再加",
                    "另一处在 " + ledger.fields().keySet().stream().filter(code::equals).findFirst().orElse(code).place());
            return Optional.empty();
        }
        refuseChangesOfMeaning(code, by);
        String key = overlay.overlay() + "." + code + ".";
        List<Written.Text> headers = new ArrayList<>(field.headers());
        headers.addAll(by.headers());
        Written.Text title = replaced(key + "title", field.title(), by.title());
        return Optional.of(new Written.Field(
                field.type(),
                title == null ? field.title() : title,
                headers,
                FieldReader.is(by.required()) ? by.required() : field.required(),
                field.personal(),
                replaced(key + "help", field.help(), by.help()),
                field.was(),
                field.max(),
                field.pattern(),
                field.unit(),
                field.scale(),
                field.precision(),
                field.list(),
                field.level(),
                field.options(),
                field.to(),
                field.january(),
                field.stated(),
                field.tolerance()));
    }

    private Optional<Written.Field> added(Written.Ledger ledger, Written.Text code, Written.OverlaidField by) {
        Written.Text type = by.type();
        Written.Text title = by.title();
        if (type == null || title == null) {
            List<String> known = ledger.fields().keySet().stream().map(Written.Text::text).toList();
            findings.unknown(
                    DeclarationProblem.UNKNOWN_FIELD, code, "台账 " + ledger.ledger() + " 没有字段 " + code + "；新字段须写 type 和 title", known);
            findings.dropped(code.text());
            return Optional.empty();
        }
        return Optional.of(new Written.Field(
                type,
                title,
                by.headers(),
                by.required(),
                by.personal(),
                by.help(),
                by.was(),
                by.max(),
                by.pattern(),
                by.unit(),
                by.scale(),
                by.precision(),
                by.list(),
                by.level(),
                by.options(),
                by.to(),
                by.january(),
                null,
                null));
    }

    /// What rows already hold must keep its meaning.
    private void refuseChangesOfMeaning(Written.Text code, Written.OverlaidField by) {
        Map<String, Boolean> written = new LinkedHashMap<>();
        written.put("required: no", by.required() != null && !by.required().set());
        written.put("personal", by.personal() != null);
        written.put("was", by.was() != null);
        written.put("max", by.max() != null);
        written.put("pattern", by.pattern() != null);
        written.put("unit", by.unit() != null);
        written.put("scale", by.scale() != null);
        written.put("precision", by.precision() != null);
        written.put("list", by.list() != null);
        written.put("level", by.level() != null);
        written.put("options", !by.options().isEmpty());
        written.put("to", by.to() != null);
        written.put("january", by.january() != null);
        written.forEach((key, present) -> {
            if (present) {
                findings.add(
                        DeclarationProblem.OVERLAY_NOT_ALLOWED,
                        code.place(),
                        "已有字段 " + code + " 不能改 " + key,
                        "可改：title、help、headers、required: yes");
            }
        });
    }

    private static Map<Written.Text, List<Written.Text>> sections(Written.Overlay overlay, Written.Ledger ledger) {
        if (overlay.sections().isEmpty()) {
            return ledger.sections();
        }
        Map<Written.Text, List<Written.Text>> sections = new LinkedHashMap<>(ledger.sections());
        if (sections.isEmpty()) {
            Written.Text first = new Written.Text("基本情况", ledger.ledger().place(), _ -> ledger.ledger().place());
            sections.put(first, List.copyOf(ledger.fields().keySet()));
        }
        overlay.sections().forEach((title, fields) -> {
            List<Written.Text> all = new ArrayList<>(sections.getOrDefault(title, List.of()));
            all.addAll(fields);
            sections.put(title, all);
        });
        return sections;
    }

    private Written.DictionaryFile dictionary(Written.Overlay overlay, Written.DictionaryFile dictionary) {
        Map<Written.Text, Written.Entry> entries = new LinkedHashMap<>(dictionary.entries());
        if (dictionary.rows() != null && !overlay.entries().isEmpty()) {
            findings.add(
                    DeclarationProblem.OVERLAY_NOT_ALLOWED,
                    overlay.overlay().place(),
                    "代码表 " + dictionary.dictionary() + " 取自文件 " + dictionary.rows() + "，不能增加代码",
                    null);
            return dictionary;
        }
        overlay.entries().forEach((code, entry) -> {
            Optional<Written.Text> before = entries.keySet().stream().filter(code::equals).findFirst();
            if (before.isPresent()) {
                findings.add(
                        DeclarationProblem.OVERLAY_CONFLICT, code.place(), "代码 " + code + " 已经有了", "另一处在 " + before.get().place());
            } else {
                entries.put(code, entry);
            }
        });
        return new Written.DictionaryFile(
                dictionary.dictionary(), title(overlay, dictionary.title()), dictionary.edition(), entries, dictionary.rows());
    }

    private Written.Indicator indicator(Written.Overlay overlay, Written.Indicator indicator) {
        List<Written.Text> aliases = new ArrayList<>(indicator.aliases());
        aliases.addAll(overlay.aliases());
        return new Written.Indicator(
                indicator.indicator(),
                title(overlay, indicator.title()),
                aliases,
                indicator.unit(),
                indicator.scale(),
                indicator.nature(),
                indicator.rows(),
                indicator.ratio(),
                indicator.by(),
                indicator.target(),
                indicator.parts(),
                indicator.stated());
    }

    private Written.Report report(Written.Overlay overlay, Written.Report report) {
        return new Written.Report(report.report(), title(overlay, report.title()), report.grain(), report.description(), report.template());
    }

    private Written.Role role(Written.Overlay overlay, Written.Role role) {
        return new Written.Role(role.role(), title(overlay, role.title()), role.aliases(), role.ledgers(), role.actions());
    }
}
