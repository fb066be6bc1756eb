package io.yuanheng.platform.command;

import io.yuanheng.access.Access;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.platform.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "parks", description = "列出园区。", mixinStandardHelpOptions = true)
final class ParksCommand extends ModuleCommand {

    record ParkView(String code, String title, @Nullable String full, @Nullable String authority, @Nullable String source) {}

    @Option(names = "--json", description = "以 JSON 输出")
    boolean json;

    @Override
    void answer(Application application) {
        List<UnitDefinition> parks = application.get(Access.class).parks(operator(application));
        if (json) {
            out().println(Json.of(parks.stream().map(p -> new ParkView(p.code(), p.title(), p.full(), p.parent(), p.source())).toList()));
            return;
        }
        parks.forEach(p -> out().println(p.code() + "\t" + p.title() + (p.source() == null ? "" : "\t" + p.source())));
    }
}
