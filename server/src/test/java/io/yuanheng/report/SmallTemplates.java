package io.yuanheng.report;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.declaration.TemplateText;
import io.yuanheng.demo.DemoStore;
import io.yuanheng.history.History;
import java.util.List;

/// The definitions in use with the template of one report replaced.
final class SmallTemplates {

    private SmallTemplates() {}

    static Definitions withAnotherTemplate(DemoStore demo, String report, String template) {
        Definitions now = demo.get(History.class).definitions();
        List<ReportDefinition> reports = now.reports().stream()
                .map(r -> r.code().equals(report)
                        ? new ReportDefinition(r.code(), r.title(), r.grain(), r.description(), TemplateText.of(template, "t.md"), r.pack(), r.place(), r.templatePlace())
                        : r)
                .toList();
        return new Definitions(
                now.packs(),
                now.dictionaries(),
                now.ledgers(),
                now.indicators(),
                reports,
                now.roles(),
                now.units(),
                now.rhythm(),
                now.procedures(),
                now.phrasebooks(),
                now.files(),
                now.fingerprint() + "-later");
    }
}
