package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The invented ground of a park: corners as a surveyor lists them, in metres of one three-degree zone of CGCS2000.
///
/// Every length is measured east and north of one corner of the park, so that areas can be worked out by hand. No real place is
/// meant: the origins are round numbers.
final class DemoGround {

    private static final int COLUMNS = 8;
    private static final int EAST_STEP = 130;
    private static final int NORTH_STEP = 110;

    /// @param names how the workbooks begin the area's name
    /// @param east of the first firm's gate
    private record Block(List<String> names, int east, int north, String outline) {}

    private final int x;
    private final int y;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, int[]> gates = new HashMap<>();
    private final Map<Block, Integer> used = new HashMap<>();
    private final Map<String, String> lots = new LinkedHashMap<>();

    /// @param x northing of the origin, `y` its easting with the number of the zone
    DemoGround(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /// @param corners east and north by turns
    DemoGround block(String names, int east, int north, int... corners) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            points.add(corner(points.size() + 1, corners[i], BigDecimal.valueOf(corners[i + 1])));
        }
        blocks.add(new Block(List.of(names.split("、")), east, north, String.join(";", points)));
        return this;
    }

    /// A rectangle.
    DemoGround lot(String name, int east, int north, int width, String depth) {
        BigDecimal south = BigDecimal.valueOf(north);
        BigDecimal top = new BigDecimal(depth).add(south);
        lots.put(name, corner(1, east, south) + ";" + corner(2, east + width, south) + ";" + corner(3, east + width, top) + ";" + corner(4, east, top));
        return this;
    }

    @Nullable String lot(String name) {
        return lots.get(name);
    }

    @Nullable String outline(String area) {
        Block block = in(area);
        return block == null ? null : block.outline();
    }

    /// The gate of a firm: the next free place of its area.
    @Nullable String gate(String firm, String area) {
        Block block = in(area);
        if (block == null) {
            return null;
        }
        int place = used.merge(block, 1, Integer::sum) - 1;
        // firms do not stand in rank and file
        int east = block.east() + place % COLUMNS * EAST_STEP + place * 37 % 50 - 25;
        int[] at = {east, block.north() + place / COLUMNS * NORTH_STEP + place * 53 % 44 - 22};
        gates.put(firm, at);
        return point(at[0], at[1]);
    }

    /// A project of a firm lies beside its gate.
    @Nullable String beside(String firm) {
        int[] at = gates.get(firm);
        return at == null ? null : point(at[0] + 45, at[1] + 35);
    }

    private @Nullable Block in(String area) {
        return blocks.stream()
                .filter(b -> b.names().stream().anyMatch(n -> !area.isEmpty() && area.startsWith(n)))
                .findFirst()
                .orElse(null);
    }

    private String point(int east, int north) {
        return (x + north) + "," + (y + east);
    }

    private String corner(int number, int east, BigDecimal north) {
        return "J" + number + "," + north.add(BigDecimal.valueOf(x)).toPlainString() + "," + (y + east);
    }
}
