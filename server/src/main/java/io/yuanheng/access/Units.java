package io.yuanheng.access;

import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.kernel.ParkCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The declared units as a tree: an authority has parks, a park has sections.
record Units(List<UnitDefinition> all) {

    Units {
        all = List.copyOf(all);
    }

    Optional<UnitDefinition> unit(String code) {
        return all.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    List<UnitDefinition> parks() {
        return all.stream().filter(Units::isPark).toList();
    }

    /// The parks a role in the unit speaks of: an authority covers the parks below it, a section those of the unit it belongs to.
    ///
    /// @return empty for a unit that is not declared
    Set<ParkCode> parksOf(String code) {
        for (String above : upwards(code)) {
            UnitDefinition unit = unit(above).orElseThrow();
            if (isPark(unit)) {
                return Set.of(new ParkCode(above));
            }
            if (unit.kind().equals("authority")) {
                return parks().stream()
                        .filter(park -> within(park.code(), above))
                        .map(park -> new ParkCode(park.code()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
        return Set.of();
    }

    /// Whether the unit is `above` or lies below it.
    boolean within(String code, String above) {
        return upwards(code).contains(above);
    }

    /// The unit and those above it, nearest first.
    private List<String> upwards(String code) {
        List<String> path = new ArrayList<>();
        Optional<UnitDefinition> at = unit(code);
        while (at.isPresent()) {
            String here = at.get().code();
            if (path.contains(here)) {
                throw new IllegalStateException("unit " + here + " lies below itself");
            }
            path.add(here);
            String parent = at.get().parent();
            at = parent == null ? Optional.empty() : unit(parent);
        }
        return path;
    }

    private static boolean isPark(UnitDefinition unit) {
        return unit.kind().equals("park");
    }
}
