package io.yuanheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.declaration.ReportDefinition;
import io.yuanheng.kernel.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardTemplatesTests {

    private final Definitions standard = Packs.read(List.of(Path.of("../packs/standard"))).orElseThrow();

    @Test
    void haveNoProblems() {
        assertThat(ReportTemplates.check(standard)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void areShortEnoughToBeReadAloud() {
        assertThat(standard.reports()).extracting(ReportDefinition::code).contains("half_year", "year");
        assertThat(standard.files())
                .filteredOn(file -> file.path().endsWith(".md"))
                .allSatisfy(file -> assertThat(file.content().lines().count()).as(file.path()).isLessThanOrEqualTo(150));
    }

    @Test
    void aTemplateThatNamesSomethingUnknownIsRefusedWithItsLine() {
        assertThat(ReportTemplates.check(SmallPack.with("# 题\n{{sales}}\n")))
                .isInstanceOfSatisfying(Outcome.Rejected.class, r -> assertThat(r.problems().getFirst().toString()).contains("template.md:2:1"));
    }
}
