package io.yuanheng.definition;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.history.History;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.ReportTemplates;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Changes over the definitions in use.
@Component
final class OverlaidDefinitions implements DefinitionChanges {

    // about 2,000 lines; a ledger has at most 150
    private static final int LONGEST = 100_000;

    private final History history;
    private final Schema schema;
    private final AuditLog log;

    OverlaidDefinitions(History history, Schema schema, AuditLog log) {
        this.history = history;
        this.schema = schema;
        this.log = log;
    }

    /// Whether the caller may change definitions in every park they serve.
    static boolean mayChange(Caller caller, Definitions definitions) {
        List<ParkCode> parks = definitions.units().stream()
                .filter(unit -> unit.kind().equals("park"))
                .map(unit -> new ParkCode(unit.code()))
                .toList();
        return !parks.isEmpty() && parks.stream().allMatch(park -> caller.may("definitions", park));
    }

    static String path(Kind kind, String code) {
        return "overlay/" + kind.word() + "-" + code + ".yaml";
    }

    @Override
    public Outcome<Planned> plan(Caller caller, Overlay overlay) {
        return with(caller, overlay, schema::plan);
    }

    @Override
    public Outcome<Planned> apply(Caller caller, Overlay overlay) {
        String object = SitePack.CODE + "/" + path(overlay.kind(), overlay.code());
        // a change nobody can be asked about must not happen: without this line nothing is applied
        log.record(caller.actor(), "definitions.apply", object, "asked");
        Outcome<Planned> applied = with(caller, overlay, made -> schema.apply(made, caller.actor(), overlay.basedOn()));
        log.record(
                caller.actor(),
                "definitions.apply",
                object,
                switch (applied) {
                    case Outcome.Accepted<Planned> _ -> "done: " + history.definitions().fingerprint();
                    case Outcome.Rejected<Planned>(List<Problem> problems) -> "refused: " + problems.getFirst().code().code();
                });
        return applied;
    }

    private Outcome<Planned> with(Caller caller, Overlay overlay, Function<Definitions, Outcome<Schema.Plan>> work) {
        Definitions inUse = history.definitions();
        if (!mayChange(caller, inUse)) {
            return refuse(DefinitionProblem.NOT_ALLOWED, "您不能修改定义", "定义由各园区共用，须在所有园区都有“定义”权限的角色（系统管理员）修改");
        }
        if (Index.of(inUse).entry(overlay.kind(), overlay.code()).isEmpty()) {
            return refuse(DefinitionProblem.UNKNOWN, "没有这项定义：" + overlay.code(), "请从列表里打开");
        }
        if (overlay.content().length() > LONGEST) {
            return refuse(DefinitionProblem.TOO_LONG, "修改文件有 " + overlay.content().length() + " 字，最多 " + LONGEST + " 字", "请删去不用的内容");
        }
        String path = path(overlay.kind(), overlay.code());
        String before = SitePack.content(inUse, path);
        if (before.strip().equals(overlay.content().strip())) {
            return refuse(DefinitionProblem.NOTHING_CHANGED, "与现在的修改文件相同，没有要应用的", "请先填写要改的内容");
        }
        Outcome<Definitions> read = Packs.of(SitePack.with(inUse, path, overlay.content()));
        List<Problem> warnings = read instanceof Outcome.Accepted<Definitions>(var _, List<Problem> told) ? told : List.of();
        return read.then(ReportTemplates::check).then(made -> work.apply(made).map(plan -> new Planned(
                        path,
                        before,
                        overlay.content().isBlank() ? "" : overlay.content().strip() + "\n",
                        plan.steps().stream().map(step -> new PlannedStep(step.what(), step.rows())).toList(),
                        Effects.between(inUse, made),
                        warnings)));
    }

    private static Outcome<Planned> refuse(DefinitionProblem code, String message, String hint) {
        return Outcome.rejected(new Problem(code, Place.WHOLE, message, hint));
    }
}
