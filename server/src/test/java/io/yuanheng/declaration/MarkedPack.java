package io.yuanheng.declaration;

import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pack written in a test; a `▸` stands where the fault must be pointed at.
final class MarkedPack {

    private static final String MARK = "▸";

    private final List<PackFile> files = new ArrayList<>();
    private Optional<Place.InFile> mark = Optional.empty();

    /// @param texts a path on the first line, such as `ledger/a.yaml`, then the content
    static MarkedPack of(String... texts) {
        MarkedPack pack = new MarkedPack();
        boolean named = false;
        for (String text : texts) {
            String path = text.substring(0, text.indexOf('\n'));
            named |= path.equals("pack.yaml");
            pack.add(path, text.substring(text.indexOf('\n') + 1));
        }
        if (!named) {
            pack.add("pack.yaml", "pack: p\ntitle: 测试\nversion: 1.0.0\n");
        }
        return pack;
    }

    private void add(String written, String content) {
        // `other:ledger/a.yaml` is a file of another pack
        int colon = written.indexOf(':');
        String pack = colon < 0 ? "p" : written.substring(0, colon);
        String path = written.substring(colon + 1);
        int at = content.indexOf(MARK);
        if (at >= 0) {
            String before = content.substring(0, at);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
            mark = Optional.of(new Place.InFile(pack + "/" + path, line, column));
        }
        files.add(new PackFile(pack, path, content.replace(MARK, "")));
    }

    Place.InFile mark() {
        return mark.orElseThrow();
    }

    Outcome<Definitions> read() {
        return Packs.of(files);
    }

    List<Problem> problems() {
        return switch (read()) {
            case Outcome.Accepted<Definitions>(var _, var warnings) -> warnings;
            case Outcome.Rejected<Definitions>(var problems) -> problems;
        };
    }
}
