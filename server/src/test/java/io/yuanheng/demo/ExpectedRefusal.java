package io.yuanheng.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `packs/demo/expected/refusals` says must be refused: rows that break one rule, and acts that lack what they need.
final class ExpectedRefusal {

    private static final Path FOLDER = Path.of("../packs/demo/expected/refusals");

    /// A row as it is entered.
    ///
    /// @param state as people write it, or null for the first one
    record Row(String ledger, @Nullable String state, Map<String, String> cells) {}

    /// @param rule what the refusal says
    record Broken(Row row, String rule) {
        @Override
        public String toString() {
            return row.ledger() + " " + rule;
        }
    }

    /// @param code of the refusal
    record Act(String name, Row row, String step, Map<String, String> cells, @Nullable String reason, String code) {
        @Override
        public String toString() {
            return row.ledger() + " " + name;
        }
    }

    /// @param roles of who tries
    /// @param given rows that others point to
    /// @param right rows that break no rule, one for each ledger
    record Book(String name, List<String> roles, List<Row> given, List<Row> right, List<Broken> broken, List<Act> acts) {}

    private ExpectedRefusal() {}

    static List<Book> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(ExpectedRefusal::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Book read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<?, ?> book = ExpectedFigure.yaml().load(reader);
            List<Row> right = new ArrayList<>();
            List<Broken> broken = new ArrayList<>();
            for (Map<?, ?> ledger : maps(book, "ledgers")) {
                Row row = row(ledger, "row");
                right.add(row);
                maps(ledger, "refused").forEach(each -> broken.add(new Broken(changed(row, each), text(each, "rule"))));
            }
            List<Act> acts = maps(book, "acts").stream()
                    .map(act -> new Act(text(act, "act"), row(act, "row"), text(act, "step"), cells(act, "cells"), (String) act.get("reason"), text(act, "code")))
                    .toList();
            List<Row> given = maps(book, "given").stream().map(each -> row(each, "cells")).toList();
            return new Book(file.getFileName().toString(), strings(book, "as"), given, right, broken, acts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row changed(Row row, Map<?, ?> by) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.putAll(cells(by, "with"));
        strings(by, "without").forEach(cells::remove);
        return new Row(row.ledger(), by.get("state") instanceof String state ? state : row.state(), cells);
    }

    private static Row row(Map<?, ?> of, String key) {
        return new Row(text(of, "ledger"), (String) of.get("state"), cells(of, key));
    }

    private static Map<String, String> cells(Map<?, ?> of, String key) {
        Map<String, String> cells = new HashMap<>();
        if (of.get(key) instanceof Map<?, ?> written) {
            written.forEach((field, value) -> cells.put((String) field, (String) value));
        }
        return cells;
    }

    private static List<String> strings(Map<?, ?> of, String key) {
        return Optional.ofNullable((List<?>) of.get(key)).stream().flatMap(List::stream).map(String.class::cast).toList();
    }

    private static List<Map<?, ?>> maps(Map<?, ?> of, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        Optional.ofNullable((List<?>) of.get(key)).stream().flatMap(List::stream).forEach(each -> maps.add((Map<?, ?>) each));
        return maps;
    }

    private static String text(Map<?, ?> of, String key) {
        if (of.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + key + " in " + of);
    }
}
