package io.yuanheng.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// One figure of `packs/demo/expected`: what is asked, what must come out, and a query that finds it without the indicators.
///
/// @param only `dimension=member`, or null
/// @param expect by name: `value`, `growth`, …; `none` where the figure must say that it does not know
record ExpectedFigure(
        String file, String name, String indicator, String park, String period, @Nullable String by, @Nullable String without, @Nullable String only,
        Map<String, String> expect, String query) {

    static final Path FOLDER = Path.of("../packs/demo/expected");

    static List<ExpectedFigure> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<ExpectedFigure> figures = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                figures.addAll(read(file));
            }
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ExpectedFigure> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<?, ?> document = yaml().load(reader);
            List<ExpectedFigure> figures = new ArrayList<>();
            for (Object each : (List<?>) document.get("figures")) {
                Map<?, ?> figure = (Map<?, ?>) each;
                Map<String, String> expect = new LinkedHashMap<>();
                ((Map<?, ?>) figure.get("expect")).forEach((key, value) -> expect.put((String) key, (String) value));
                figures.add(new ExpectedFigure(
                        file.getFileName().toString(), text(figure, "case"), text(figure, "indicator"), text(figure, "park"), text(figure, "period"),
                        (String) figure.get("by"), (String) figure.get("without"), (String) figure.get("only"), expect, text(figure, "independently")));
            }
            return figures;
        }
    }

    private static String text(Map<?, ?> figure, String key) {
        if (figure.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + key + " in " + figure);
    }

    // 24.70 must stay the text 24.70, and no the text no
    static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        });
    }

    @Override
    public String toString() {
        return file + " " + name;
    }
}
