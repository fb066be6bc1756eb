package io.yuanheng.platform.command;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.History;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.platform.Application;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds what a person named on the command line, by code, title or alias; otherwise refuses with what is nearest.
final class Declared {

    private final Definitions definitions;
    private final List<UnitDefinition> parks;

    Declared(Application application, Caller caller) {
        this.definitions = application.get(History.class).definitions();
        this.parks = application.get(Access.class).parks(caller);
        if (definitions.packs().isEmpty()) {
            throw new Refused("这个数据目录还没有应用任何定义。请先执行 ./yuanheng pack apply packs/standard，或 ./yuanheng demo。");
        }
    }

    IndicatorCode indicator(String named) {
        return one("指标", named, definitions.indicators(), i -> words(i.code().value(), i.title(), i.aliases()))
                .code();
    }

    IndicatorDefinition definition(IndicatorCode indicator) {
        return definitions.indicator(indicator).orElseThrow();
    }

    LedgerCode ledger(String named) {
        return ledgerDefinition(named).code();
    }

    LedgerDefinition ledgerDefinition(String named) {
        return one("台账", named, definitions.ledgers(), l -> words(l.code().value(), l.title(), List.of()));
    }

    ParkCode park(String named) {
        UnitDefinition park = one("园区", named, parks, p -> words(p.code(), p.title(), p.full() == null ? List.of() : List.of(p.full())));
        return new ParkCode(park.code());
    }

    static Period period(String written) {
        return Period.parse(written).orElseThrow(() -> new Refused(
                "看不懂时期“" + written + "”。写法：2024-03（月）、2024Q1（季）、2024H1（半年）、2024（年）、2024-01..2024-06（起止月）。"));
    }

    private static <T> T one(String kind, String named, List<T> all, Function<T, List<String>> words) {
        for (T candidate : all) {
            if (words.apply(candidate).contains(named.strip())) {
                return candidate;
            }
        }
        List<String> near = Nearest.to(named, all, words);
        throw new Refused("没有" + kind + "“" + named + "”。"
                + (near.isEmpty() ? "" : "最接近的是：" + String.join("、", near) + "。"));
    }

    private static List<String> words(String code, String title, List<String> others) {
        return Stream.concat(Stream.of(code, title), others.stream()).toList();
    }
}
