package io.yuanheng.ledger.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Which areas cover the same ground, and how much of it.
public final class Overlaps {

    private Overlaps() {}

    // two surveys of a common line differ by centimetres
    private static final BigDecimal LEAST = BigDecimal.ONE;

    /// @param one the place in the list of the first, `other` that of the second, later one
    public record Pair(int one, int other, BigDecimal squareMetres) {}

    public static List<Pair> of(List<MapShape> shapes) {
        List<Pair> found = new ArrayList<>();
        STRtree index = new STRtree();
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i).isArea()) {
                index.insert(shapes.get(i).degrees().getEnvelopeInternal(), i);
            }
        }
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).isArea()) {
                continue;
            }
            for (Object candidate : index.query(shapes.get(i).degrees().getEnvelopeInternal())) {
                int other = (Integer) candidate;
                if (other > i) {
                    BigDecimal shared = shared(shapes.get(i), shapes.get(other));
                    if (shared.compareTo(LEAST) >= 0) {
                        found.add(new Pair(i, other, shared));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /// Both in one plane, that of the first.
    private static BigDecimal shared(MapShape one, MapShape other) {
        GaussKrueger plane = GaussKrueger.at(one.degrees().getEnvelopeInternal().centre().x);
        Geometry common = OverlayNGRobust.overlay(one.in(plane), other.in(plane), OverlayNG.INTERSECTION);
        return BigDecimal.valueOf(common.getArea()).setScale(2, RoundingMode.HALF_UP);
    }
}
