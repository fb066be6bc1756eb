package io.yuanheng.declaration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A code list. A choice field stores the code and shows the title; both are accepted when people write.
public record Dictionary(String code, String title, @Nullable String edition, List<Entry> entries) {

    /// @param parent the code above, or null at the top
    /// @param level 1 at the top
    public record Entry(String code, String title, List<String> aliases, @Nullable String parent, int level) {
        public Entry {
            aliases = List.copyOf(aliases);
        }
    }

    public Dictionary {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String code) {
        return entries.stream().filter(e -> e.code().equals(code)).findFirst();
    }
}
