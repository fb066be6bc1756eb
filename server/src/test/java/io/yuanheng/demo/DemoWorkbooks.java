package io.yuanheng.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes the workbooks of the demonstration parks; the same bytes on every run.
///
/// Run it from `server/` after changing a park: the class path is that of the tests, the argument `../packs/demo/example`.
public final class DemoWorkbooks {

    private DemoWorkbooks() {}

    static List<DemoPark> parks() {
        return List.of(
                new Yunxi(),
                new Nanlu(),
                new Chenqiao(),
                new Kaiyu(),
                new Liubin(),
                new Haizhou(),
                new Bairong(),
                new Wutang(),
                new Suyuan(),
                new Junhe(),
                new Jinshao(),
                new Longtai(),
                new Qingping(),
                new Hefeng(),
                new Qianyuan());
    }

    public static void main(String[] arguments) throws IOException {
        Path example = Path.of(arguments.length == 0 ? "../packs/demo/example" : arguments[0]);
        for (DemoPark park : parks()) {
            Path folder = Files.createDirectories(example.resolve(park.code()));
            for (Map.Entry<String, DemoSheet> book : park.workbooks().entrySet()) {
                Files.write(folder.resolve(book.getKey()), book.getValue().bytes());
            }
        }
    }
}
