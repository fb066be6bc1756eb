package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.declaration.Use;
import io.yuanheng.declaration.Use.How;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.declaration.Use.Thing;
import io.yuanheng.declaration.Uses;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.template.Template;
import io.yuanheng.report.template.Template.What;
import io.yuanheng.report.template.TemplateParser;
import java.util.ArrayList;
import java.util.List;

/// Reads the templates of all declared reports before they are put to use.
public final class ReportTemplates {

    private ReportTemplates() {}

    /// @return the definitions, or every problem of every template with its line and column
    public static Outcome<Definitions> check(Definitions definitions) {
        List<Problem> problems = new ArrayList<>();
        for (ReportDefinition report : definitions.reports()) {
            switch (TemplateParser.parse(report.template(), definitions)) {
                case Outcome.Accepted<Template> _ -> {}
                case Outcome.Rejected<Template>(List<Problem> found) -> problems.addAll(found);
            }
        }
        return problems.isEmpty() ? Outcome.accepted(definitions) : Outcome.rejected(problems);
    }

    /// What the declared reports read, by the lines of their templates; a template that does not fit the definitions reads nothing.
    public static List<Use> uses(Definitions definitions) {
        return definitions.reports().stream()
                .flatMap(report -> uses(report, definitions).stream())
                .distinct()
                .toList();
    }

    private static List<Use> uses(ReportDefinition report, Definitions definitions) {
        return switch (TemplateParser.parse(report.template(), definitions)) {
            case Outcome.Accepted<Template>(Template template, var _) ->
                template.named().stream()
                        .flatMap(named -> uses(Thing.of(Kind.REPORT, report.code()), named, definitions).stream())
                        .toList();
            case Outcome.Rejected<Template> _ -> List.of();
        };
    }

    private static List<Use> uses(Thing by, Template.Named named, Definitions definitions) {
        // slots of one line are one use
        Place.InFile line = new Place.InFile(named.at().path(), named.at().line(), 1);
        return switch (named.what()) {
            case What.AnIndicator(IndicatorCode indicator) ->
                List.of(new Use(Thing.of(Kind.INDICATOR, indicator.value()), by, How.SLOT, line));
            case What.ALedger(LedgerCode ledger) -> List.of(new Use(Thing.of(Kind.LEDGER, ledger.value()), by, How.SLOT, line));
            case What.ACell(LedgerCode ledger, Path path) -> Uses.ofPath(definitions, ledger, path, by, How.SLOT, line);
            case What.ACondition(LedgerCode ledger, Predicate when) -> Uses.ofCondition(definitions, ledger, when, by, line);
        };
    }
}
