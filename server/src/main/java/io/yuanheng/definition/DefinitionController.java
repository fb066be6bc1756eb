package io.yuanheng.definition;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is declared, and changes of it.
@RestController
class DefinitionController {

    private final DefinitionCatalogue catalogue;
    private final DefinitionChanges changes;

    DefinitionController(DefinitionCatalogue catalogue, DefinitionChanges changes) {
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /// @param content of the site's overlay file for this declaration, the whole file
    record Change(@Nullable String content, @Nullable String basedOn) {}

    /// @param warnings with their place, as a console prints them
    record PlanAnswer(
            String path,
            String before,
            String content,
            List<DefinitionChanges.PlannedStep> steps,
            List<EffectLine> effects,
            List<String> warnings) {}

    /// @param what such as `field_added`
    record EffectLine(String what, String kind, String code, String title, String part, String before, String after) {
        static EffectLine of(DefinitionChanges.Effect effect) {
            return new EffectLine(
                    effect.what().name().toLowerCase(Locale.ROOT),
                    effect.kind().word(),
                    effect.code(),
                    effect.title(),
                    effect.part(),
                    effect.before(),
                    effect.after());
        }
    }

    @GetMapping("/api/definitions")
    Outcome<DefinitionCatalogue.Contents> contents(Caller caller, @RequestParam String park) {
        return park(park).then(in -> catalogue.contents(caller, in));
    }

    @GetMapping("/api/definitions/{kind}/{code}")
    Outcome<DefinitionCatalogue.Detail> detail(
            Caller caller, @PathVariable String kind, @PathVariable String code, @RequestParam String park) {
        return park(park).then(in -> catalogue.detail(caller, in, kind, code));
    }

    /// What the titles of the declarations are called in another language, by their Chinese words; empty for a language no pack speaks.
    @GetMapping("/api/words/{language}")
    Map<String, String> words(Caller caller, @PathVariable String language) {
        return catalogue.words(language);
    }

    /// What the overlay file would do; nothing is written.
    @PostMapping("/api/definitions/{kind}/{code}/plan")
    Outcome<PlanAnswer> plan(Caller caller, @PathVariable String kind, @PathVariable String code, @RequestBody Change change) {
        return change(caller, kind, code, change, changes::plan);
    }

    /// Applies the overlay file, all or nothing.
    @PostMapping("/api/definitions/{kind}/{code}/apply")
    Outcome<PlanAnswer> apply(Caller caller, @PathVariable String kind, @PathVariable String code, @RequestBody Change change) {
        return change(caller, kind, code, change, changes::apply);
    }

    private static Outcome<PlanAnswer> change(
            Caller caller,
            String kind,
            String code,
            Change change,
            BiFunction<Caller, DefinitionChanges.Overlay, Outcome<DefinitionChanges.Planned>> work) {
        String content = change.content() == null ? "" : change.content();
        String basedOn = change.basedOn() == null ? "" : change.basedOn();
        return kind(kind).then(of -> work.apply(caller, new DefinitionChanges.Overlay(of, code, content, basedOn)))
                .map(planned -> new PlanAnswer(
                        planned.path(),
                        planned.before(),
                        planned.content(),
                        planned.steps(),
                        planned.effects().stream().map(EffectLine::of).toList(),
                        planned.warnings().stream().map(Problem::toString).toList()));
    }

    private static Outcome<Kind> kind(String written) {
        return Kind.of(written)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.rejected(
                        new Problem(DefinitionProblem.NOT_CHANGEABLE, Place.WHOLE, "没有这一类定义：" + written, "请从列表里打开")));
    }

    private static Outcome<ParkCode> park(String code) {
        try {
            return Outcome.accepted(new ParkCode(code));
        } catch (IllegalArgumentException _) {
            return Outcome.rejected(new Problem(DefinitionProblem.UNKNOWN, Place.WHOLE, "没有园区 " + code, "请从园区列表里选"));
        }
    }
}
