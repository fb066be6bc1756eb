package io.yuanheng.definition;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.Phrasebook;
import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.definition.Index.Entry;
import io.yuanheng.history.History;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The definitions in use, to be read.
@Component
public final class DefinitionCatalogue {

    private final History history;
    // reading all files anew takes longer than a click should; another fingerprint is another catalogue
    private volatile @Nullable Index latest;

    DefinitionCatalogue(History history) {
        this.history = history;
    }

    /// By the Chinese title; titles are no secret, so every user may read them.
    Map<String, String> words(String language) {
        return history.definitions().phrasebook(language).map(Phrasebook::words).orElse(Map.of());
    }

    /// @param basedOn fingerprint of the definitions shown, to be sent back with a change
    /// @param mayChange whether the caller may apply changes
    public record Contents(String basedOn, boolean mayChange, List<PackLine> packs, List<Line> definitions) {}

    public record PackLine(String code, String title, String version) {}

    /// @param place `standard/ledger/enterprise.yaml:1`
    /// @param uses how many other declarations read it or a field of it
    /// @param overlays how many overlays change it
    /// @param words what else it may be found by: titles and codes of its fields, other words for an indicator
    public record Line(
            String kind, String code, String title, String group, String pack, String place, int uses, int overlays, List<String> words) {}

    public Outcome<Contents> contents(Caller caller, ParkCode park) {
        return shelf(caller, park).map(shelf -> {
            Definitions all = shelf.index().definitions();
            return new Contents(
                    all.fingerprint(),
                    OverlaidDefinitions.mayChange(caller, all),
                    all.packs().stream().map(p -> new PackLine(p.code(), p.title(), p.version())).toList(),
                    shelf.entries().map(entry -> line(shelf, entry)).toList());
        });
    }

    private static Line line(Shelf shelf, Entry entry) {
        long users = shelf.uses(entry).stream()
                .map(use -> use.by().whole())
                .filter(by -> !by.equals(entry.thing()))
                .distinct()
                .count();
        return new Line(
                entry.kind().word(),
                entry.code(),
                entry.title(),
                entry.group(),
                entry.pack(),
                said(entry.place()),
                (int) users,
                shelf.index().overlays().getOrDefault(entry.named(), List.of()).size(),
                words(shelf, entry));
    }

    private static List<String> words(Shelf shelf, Entry entry) {
        Definitions all = shelf.index().definitions();
        return switch (entry.kind()) {
            case LEDGER -> {
                LedgerCode code = new LedgerCode(entry.code());
                yield all.ledger(code).stream()
                        .flatMap(ledger -> ledger.fields().stream())
                        .filter(field -> !shelf.hidden(code).contains(field.code()))
                        .flatMap(field -> Stream.of(field.title(), field.code().value()))
                        .toList();
            }
            case INDICATOR -> all.indicators().stream()
                    .filter(i -> i.code().value().equals(entry.code()))
                    .flatMap(i -> i.aliases().stream())
                    .toList();
            case METHOD -> all.procedures().method(entry.code()).stream()
                    .flatMap(method -> method.scheme().groups().stream())
                    .flatMap(group -> group.items().stream())
                    .map(ScoringScheme.Item::title)
                    .distinct()
                    .toList();
            case REPORT, DEADLINE, DICTIONARY, ROLE -> List.of();
        };
    }

    /// One declaration as the park sees it.
    ///
    /// @param writtenFor what an overlay of it says it was written for
    /// @param text of the declaration as it stands in its file; empty when a part of it is kept from the caller
    /// @param facts what it says, by a word for what is said
    /// @param parts fields of a ledger, items of a method, codes of a dictionary, grants of a role
    /// @param overlays that change it, as they stand in their files
    /// @param site the content of the site's own overlay file for it; empty when there is none
    /// @param uses of the declaration as a whole
    public record Detail(
            String kind,
            String code,
            String title,
            String place,
            String writtenFor,
            String basedOn,
            boolean mayChange,
            String text,
            List<Fact> facts,
            List<String> sections,
            List<Part> parts,
            int partsInAll,
            List<RuleLine> rules,
            List<OverlayText> overlays,
            String site,
            List<UseLine> uses) {}

    public record Fact(String what, String value) {}

    /// @param type of a field, or how an item is scored, by the word the packs use; otherwise empty
    /// @param detail unit, list, target, weight or the like
    /// @param section of the form, or the group of an item
    /// @param pack whose file declares it: where it is not the declaration's own, an overlay added it
    public record Part(
            String code,
            String title,
            String type,
            String detail,
            String section,
            boolean required,
            boolean personal,
            String pack,
            String place,
            List<UseLine> uses) {}

    /// A validation rule.
    public record RuleLine(String when, boolean refuses, String message, String place) {}

    public record OverlayText(String pack, String place, String text) {}

    /// @param field of the ledger `code` that reads it, or null
    public record UseLine(String kind, String code, String title, @Nullable String field, String how, String place) {}

    public Outcome<Detail> detail(Caller caller, ParkCode park, String kind, String code) {
        return shelf(caller, park).then(shelf -> shelf.entries()
                .filter(entry -> entry.kind().word().equals(kind) && entry.code().equals(code))
                .findFirst()
                .map(entry -> Outcome.accepted(detail(shelf, entry)))
                .orElseGet(() -> Outcome.rejected(new Problem(
                        DefinitionProblem.UNKNOWN, Place.WHOLE, "没有这项定义，或您无权查看：" + kind + " " + code, "请从列表里打开"))));
    }

    private static Detail detail(Shelf shelf, Entry entry) {
        Index index = shelf.index();
        DefinitionDetail detail = new DefinitionDetail(shelf, entry);
        List<Part> parts = detail.parts();
        boolean whole = entry.kind() != Kind.LEDGER || shelf.hidden(new LedgerCode(entry.code())).isEmpty();
        List<OverlayText> overlays = index.overlays().getOrDefault(entry.named(), List.of()).stream()
                .map(text -> new OverlayText(text.pack(), said(text.place()), text.text()))
                .toList();
        return new Detail(
                entry.kind().word(),
                entry.code(),
                entry.title(),
                said(entry.place()),
                index.writtenFor(entry),
                index.definitions().fingerprint(),
                OverlaidDefinitions.mayChange(shelf.caller(), index.definitions()),
                whole ? index.text(entry) + detail.more() : "",
                detail.facts(),
                detail.ledger().stream().flatMap(l -> l.sections().stream()).map(LedgerDefinition.Section::title).toList(),
                parts,
                detail.partsInAll(),
                whole ? detail.ledger().map(detail::rules).orElse(List.of()) : List.of(),
                whole ? overlays : List.of(),
                !whole ? "" : SitePack.content(index.definitions(), OverlaidDefinitions.path(entry.kind(), entry.code())),
                detail.uses(null));
    }

    private Outcome<Shelf> shelf(Caller caller, ParkCode park) {
        Shelf shelf = Shelf.of(index(), caller, park);
        return shelf.isOpen()
                ? Outcome.accepted(shelf)
                : Outcome.rejected(
                        new Problem(DefinitionProblem.NOT_ALLOWED, Place.WHOLE, "您无权查看这个园区的定义", "请联系系统管理员"));
    }

    private Index index() {
        Definitions inUse = history.definitions();
        Index known = latest;
        if (known == null || !known.definitions().fingerprint().equals(inUse.fingerprint())) {
            known = Index.of(inUse);
            latest = known;
        }
        return known;
    }

    static String said(Place.InFile place) {
        return place.path() + ":" + place.line();
    }
}
