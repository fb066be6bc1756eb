package io.yuanheng.platform.demo;

import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A report to issue, as `example/reports.yaml` of a pack names it.
///
/// @param written the period in the file's words, such as `2024H1`
record DemoOrder(String report, ParkCode park, String written, Period period, @Nullable YearMonth cutoff) {

    static List<DemoOrder> of(Path pack) {
        Path file = pack.resolve("example").resolve("reports.yaml");
        try {
            List<Map<String, Object>> orders = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return orders.stream().map(DemoOrder::read).toList();
        } catch (IOException e) {
            throw new CannotStart("不能读取 " + file + "（" + e.getMessage() + "）。请从完整的源码目录运行 ./yuanheng demo。", e);
        }
    }

    private static DemoOrder read(Map<String, Object> order) {
        String period = String.valueOf(order.get("period"));
        Object cutoff = order.get("cutoff");
        return new DemoOrder(
                String.valueOf(order.get("report")),
                new ParkCode(String.valueOf(order.get("park"))),
                period,
                Period.parse(period).orElseThrow(),
                cutoff == null ? null : YearMonth.parse(String.valueOf(cutoff)));
    }
}
