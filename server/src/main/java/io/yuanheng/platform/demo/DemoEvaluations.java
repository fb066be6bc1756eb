package io.yuanheng.platform.demo;

import io.yuanheng.access.Caller;
import io.yuanheng.evaluation.EvaluationList;
import io.yuanheng.evaluation.Evaluations;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Takes the evaluations that `example/evaluations.yaml` of a pack names to their final result, so that reports can speak of them.
public final class DemoEvaluations {

    private final Evaluations evaluations;
    private final Path file;

    /// @param pack the folder of the demonstration's pack
    public DemoEvaluations(Evaluations evaluations, Path pack) {
        this.evaluations = evaluations;
        this.file = pack.resolve("example").resolve("evaluations.yaml");
    }

    /// Does what is not done yet.
    ///
    /// @param finishing somebody else than who computes
    /// @return a line for each that is final
    public List<String> finish(Caller computing, Caller finishing) {
        List<String> said = new ArrayList<>();
        for (Map<String, Object> order : orders()) {
            ParkCode park = new ParkCode(String.valueOf(order.get("park")));
            String method = String.valueOf(order.get("method"));
            int year = Integer.parseInt(String.valueOf(order.get("year")));
            Optional<EvaluationList.Line> begun = Demonstration.accepted("评价", evaluations.seen().list(computing, park)).evaluations().stream()
                    .filter(one -> one.method().equals(method) && one.year() == year)
                    .findFirst();
            long id = begun.isPresent() ? begun.get().id() : Demonstration.accepted("评价", evaluations.start(computing, park, method, year));
            String state = begun.map(EvaluationList.Line::state).orElse("draft");
            if (state.equals("draft")) {
                Demonstration.accepted("公示", evaluations.publish(computing, id, LocalDate.parse(String.valueOf(order.get("published"))), "园区公告栏"));
            }
            if (!state.equals("final")) {
                Demonstration.accepted("定稿", evaluations.finish(finishing, id, "同意"));
            }
            EvaluationList.Line line = Demonstration.accepted("评价", evaluations.seen().list(computing, park)).evaluations().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow();
            said.add("已定稿 " + line.title() + "（" + park + "，" + line.subjects() + " 个评价对象）");
        }
        return said;
    }

    private List<Map<String, Object>> orders() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new CannotStart("不能读取 " + file + "（" + e.getMessage() + "）。请从完整的源码目录运行 ./yuanheng demo。", e);
        }
    }
}
