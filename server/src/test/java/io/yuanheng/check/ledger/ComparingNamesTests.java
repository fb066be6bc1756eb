package io.yuanheng.check.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.ledger.RegisteredNames.Named;
import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.TextCheck;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparingNamesTests {

    private final NameComparison names = new NameComparison(new RegisteredNames(
            List.of(
                    new Named("入园企业名录", "云汐青禾精密制造有限公司", List.of("青禾精密", "云汐青禾机械厂有限公司")),
                    new Named("入园企业名录", "云汐白石化工股份有限公司", List.of()),
                    new Named("入园工业项目", "青禾精密二期扩建项目", List.of())),
            List.of("入园企业名录", "入园工业项目")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "云汐青禾机械厂有限公司已投产。 | 云汐青禾机械厂有限公司 | 旧名",
        "走访了云汐青禾精蜜制造有限公司。 | 云汐青禾精蜜制造有限公司 | 只差一两个字",
        "云汐白石化工有限公司停产检修。 | none | none",
        "入园企业中，云汐绿谷生物科技有限公司增长最快。 | 云汐绿谷生物科技有限公司 | 没有",
        "青禾精蜜二期扩建项目已开工。 | 青禾精蜜二期扩建项目 | 只差一两个字",
    })
    void findsOldAndMisspeltNamesAndFirmsNobodyRegistered(String text, String quote, String say) {
        var found = names.find(TextCheck.check(Manuscript.of(text)));
        if (quote.equals("none")) {
            assertThat(found).allSatisfy(f -> assertThat(f.say()).contains("只差"));
        } else {
            assertThat(found).singleElement().satisfies(f -> {
                assertThat(f.span().of(text)).isEqualTo(quote);
                assertThat(f.say()).contains(say);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "云汐青禾精密制造有限公司和云汐白石化工股份有限公司已投产。",
        "由省建工第三建设集团有限公司承建。",
        "青禾精密一期扩建项目早已投产，青禾精密二期扩建项目正在建设。",
        "引进云汐青禾精密制造有限公司。",
    })
    void leavesRegisteredNamesAndOutsidersAlone(String text) {
        assertThat(names.find(TextCheck.check(Manuscript.of(text)))).isEmpty();
    }
}
