package io.yuanheng.indicator;

import io.yuanheng.history.RowWrite;
import io.yuanheng.indicator.NaiveFigures.Row;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Two parks of random firms, classes and monthly returns, written in several changes with corrections and withdrawals, while a plain
/// copy of what each change left is kept beside the store.
final class RandomPark {

    private final ParkBooks books;
    private final Random random;
    private final Map<Long, Row> now = new TreeMap<>();
    private final List<RowWrite> pending = new ArrayList<>();
    private final List<Row> touched = new ArrayList<>();
    final Map<ChangeNo, NaiveFigures> states = new TreeMap<>();
    final List<Long> areas = new ArrayList<>();
    final List<Long> firms = new ArrayList<>();

    RandomPark(ParkBooks books, Random random) {
        this.books = books;
        this.random = random;
    }

    void write() {
        for (String name : List.of("北区", "南区", "东区")) {
            areas.add(open("yunxi", "area", Map.of("name", name)));
        }
        for (int i = 0; i < 10; i++) {
            String park = i < 8 ? "yunxi" : "luzhou";
            Map<String, String> firm = new HashMap<>(Map.of("name", "企业" + i));
            maybe(firm, "area", 80, areas.get(random.nextInt(3)).toString());
            maybe(firm, "trade", 80, List.of("steel", "paper", "food").get(random.nextInt(3)));
            long id = open(park, "enterprise", firm);
            firms.add(id);
            if (random.nextInt(100) < 60) {
                Map<String, String> held = new HashMap<>(
                        Map.of("enterprise", Long.toString(id), "class", "above_scale", "from_month", month(random.nextInt(20))));
                maybe(held, "to_month", 30, month(12 + random.nextInt(12)));
                open(park, "class_record", held);
            }
        }
        flush();
        for (int i = 0; i < firms.size(); i++) {
            for (int month = 0; month < 24; month++) {
                if (month % 12 != 0 && random.nextInt(100) < 93) {
                    open(i < 8 ? "yunxi" : "luzhou", "monthly_return", returned(firms.get(i), month(month)));
                }
            }
            if (i % 3 == 2) {
                flush();
            }
        }
        flush();
        for (Row row : List.copyOf(now.values())) {
            if (row.ledger().equals("monthly_return") && random.nextInt(100) < 10) {
                replace(row, returned(Long.parseLong(row.cell("enterprise")), row.cell("month")));
            } else if (row.ledger().equals("monthly_return") && random.nextInt(100) < 3) {
                close(row);
            } else if (row.ledger().equals("enterprise") && random.nextInt(100) < 40) {
                Map<String, String> moved = new HashMap<>(row.cells());
                moved.put("area", areas.get(random.nextInt(3)).toString());
                replace(row, moved);
            }
        }
        flush();
    }

    private Map<String, String> returned(long firm, String month) {
        Map<String, String> cells = new HashMap<>(Map.of("enterprise", Long.toString(firm), "month", month));
        maybe(cells, "in_scope", 95, random.nextInt(100) < 95 ? "yes" : "no");
        maybe(cells, "estimate", 30, random.nextInt(100) < 5 ? "yes" : "no");
        maybe(cells, "output", 97, amount());
        maybe(cells, "output_prior", 90, amount());
        maybe(cells, "sales", 97, amount());
        maybe(cells, "tax", 97, amount());
        maybe(cells, "staff", 90, Integer.toString(random.nextInt(3000)));
        return cells;
    }

    private void maybe(Map<String, String> cells, String field, int percent, String value) {
        if (random.nextInt(100) < percent) {
            cells.put(field, value);
        }
    }

    /// Mostly positive, sometimes a loss, now and then with an end that binary fractions cannot hold.
    private String amount() {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 100_000, 2).toPlainString();
    }

    private static String month(int index) {
        return "%d-%02d".formatted(2023 + index / 12, index % 12 + 1);
    }

    private long open(String park, String ledger, Map<String, String> cells) {
        RowId id = books.history.newRows(1).getFirst();
        LedgerCode code = new LedgerCode(ledger);
        String state = ledger.equals("enterprise") ? "producing" : null;
        pending.add(new RowWrite.Open(code, id, new ParkCode(park), state, ParkBooks.values(code, flat(cells)), null));
        touched.add(new Row(id.value(), ledger, park, 0, Map.copyOf(cells)));
        return id.value();
    }

    private void replace(Row row, Map<String, String> cells) {
        LedgerCode code = new LedgerCode(row.ledger());
        String state = row.ledger().equals("enterprise") ? "producing" : null;
        pending.add(new RowWrite.Replace(
                code, new RowId(row.id()), new ChangeNo(row.change()), state, ParkBooks.values(code, flat(cells)), null));
        touched.add(new Row(row.id(), row.ledger(), row.park(), 0, Map.copyOf(cells)));
    }

    private void close(Row row) {
        pending.add(new RowWrite.Close(new LedgerCode(row.ledger()), new RowId(row.id()), new ChangeNo(row.change())));
        now.remove(row.id());
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        ChangeNo change = books.commit(Optional.empty(), pending.toArray(RowWrite[]::new));
        touched.forEach(row -> now.put(row.id(), new Row(row.id(), row.ledger(), row.park(), change.value(), row.cells())));
        states.put(change, new NaiveFigures(new TreeMap<>(now)));
        pending.clear();
        touched.clear();
    }

    private static String[] flat(Map<String, String> cells) {
        return cells.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray(String[]::new);
    }
}
