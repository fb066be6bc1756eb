package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.util.List;
import java.util.function.IntFunction;

/// A document of YAML with all scalars as text, each node with its place.
sealed interface YamlTree {

    Place.InFile place();

    /// @param positions the place of the n-th character (code point) of the text
    record Scalar(String text, Place.InFile place, IntFunction<Place.InFile> positions) implements YamlTree {}

    record Items(List<YamlTree> items, Place.InFile place) implements YamlTree {}

    record Entries(List<Entry> entries, Place.InFile place) implements YamlTree {}

    record Entry(Scalar key, YamlTree value) {}
}
