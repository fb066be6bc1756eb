package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.template.Template;
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
            switch (TemplateParser.parse(report.template(), report.templatePlace().path(), definitions)) {
                case Outcome.Accepted<Template> _ -> {}
                case Outcome.Rejected<Template>(List<Problem> found) -> problems.addAll(found);
            }
        }
        return problems.isEmpty() ? Outcome.accepted(definitions) : Outcome.rejected(problems);
    }
}
