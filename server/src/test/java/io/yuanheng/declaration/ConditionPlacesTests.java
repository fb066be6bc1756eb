package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However YAML quotes a condition, its fault is pointed at where it stands in the file.
class ConditionPlacesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules: [ { when: size > 1 && ▸sise < 2, warn: 看 } ]\n",
                "rules: [ { when: 'name == \"甲\" && ▸sise < 2', warn: 看 } ]\n",
                "rules: [ { when: 'name == ''甲乙'' && ▸sise < 2', warn: 看 } ]\n",
                "rules: [ { when: \"name == \\\"甲\\\" && ▸sise < 2\", warn: 看 } ]\n",
                "rules:\n  - when: |\n      size > 1\n        && ▸sise < 2\n    warn: 看\n",
                "rules:\n  - when: >\n      size > 1\n      && ▸sise < 2\n    warn: 看\n"
            })
    void areThoseOfTheFile(String rules) {
        MarkedPack pack = MarkedPack.of(
                """
                ledger/a.yaml
                ledger: area
                title: 片区
                name: name
                identified_by: name
                fields:
                  name: { type: text, title: 名称 }
                  size: { type: amount, title: 面积, unit: 亩 }
                """
                        + rules);

        assertThat(pack.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(pack.mark());
            assertThat(problem.hint()).contains("size");
        });
        assertThat(pack.problems()).extracting(Problem::message).containsExactly("台账 area 没有字段 sise");
    }
}
