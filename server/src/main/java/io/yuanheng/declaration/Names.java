package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Codes: their shape, and that no two are the same.
final class Names {

    /// Columns that every table of rows has, and words of the expression language.
    static final List<String> RESERVED = List.of(
            "state", "park", "row_id", "change_from", "change_to", "pack_version", "source_row", "today", "user", "has", "in", "true", "false", "null");

    private final Findings findings;

    Names(Findings findings) {
        this.findings = findings;
    }

    /// A code of the shape that the kernel demands.
    <T> Optional<T> code(Written.Text text, Function<String, T> make) {
        try {
            return Optional.of(make.apply(text.text()));
        } catch (IllegalArgumentException _) {
            findings.add(
                    DeclarationProblem.BAD_CODE, text.place(), "“" + text.text() + "”不能作代码", "小写字母开头，只含小写字母、数字、下划线，最多 40 个字符");
            findings.dropped(text.text());
            return Optional.empty();
        }
    }

    /// A code that names nothing in the database but keeps to the same shape.
    Optional<String> plain(Written.Text text) {
        return code(text, FieldCode::new).map(FieldCode::value);
    }

    Optional<FieldCode> field(Written.Text text) {
        if (RESERVED.contains(text.text())) {
            findings.add(DeclarationProblem.RESERVED_CODE, text.place(), text.text() + " 是保留字，不能作字段代码", null);
            findings.dropped(text.text());
            return Optional.empty();
        }
        return code(text, FieldCode::new);
    }

    /// The items whose code was not used before; for the others both places are told.
    <T> List<T> unique(List<T> items, Function<T, Written.Text> code, String what) {
        Map<String, Place.InFile> seen = new HashMap<>();
        return items.stream()
                .filter(item -> {
                    Written.Text text = code.apply(item);
                    Place.InFile first = seen.putIfAbsent(text.text(), text.place());
                    if (first != null) {
                        findings.add(DeclarationProblem.DUPLICATE_CODE, text.place(), what + " " + text.text() + " 重复声明", "另一处在 " + first);
                    }
                    return first == null;
                })
                .toList();
    }

    /// People write codes, titles and aliases into cells; a word that means two codes cannot be read back.
    ///
    /// @param words the titles and aliases of each code
    void refuseAmbiguous(Map<Written.Text, List<Written.Text>> words) {
        Map<String, Written.Text> meant = new HashMap<>();
        words.keySet().forEach(code -> meant.put(code.text(), code));
        words.forEach((code, all) -> {
            for (Written.Text word : all) {
                Written.Text other = meant.putIfAbsent(word.text(), code);
                if (other != null && !other.equals(code)) {
                    findings.add(
                            DeclarationProblem.AMBIGUOUS_ENTRY,
                            word.place(),
                            "“" + word + "”同时是 " + other + " 与 " + code + " 的写法",
                            null);
                }
            }
        });
    }
}
