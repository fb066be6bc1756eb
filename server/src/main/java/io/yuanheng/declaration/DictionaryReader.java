package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Code lists from entries in YAML or rows of a CSV file, and the built-in list of all indicators.
final class DictionaryReader {

    /// The built-in dictionary whose codes are the declared indicators.
    static final String INDICATORS = "indicators";

    private final WrittenPacks packs;
    private final Findings findings;
    private final Names names;

    DictionaryReader(WrittenPacks packs, Findings findings) {
        this.packs = packs;
        this.findings = findings;
        this.names = new Names(findings);
    }

    List<Dictionary> read() {
        List<Dictionary> read = new ArrayList<>();
        for (In<Written.DictionaryFile> in : names.unique(packs.dictionaries(), in -> in.written().dictionary(), "代码表")) {
            Written.DictionaryFile written = in.written();
            if (written.dictionary().text().equals(INDICATORS)) {
                findings.add(DeclarationProblem.RESERVED_CODE, written.dictionary().place(), "代码表 indicators 是内置的（所有指标）", "请换一个代码");
                continue;
            }
            names.plain(written.dictionary()).ifPresent(code -> read.add(new Dictionary(
                    code, written.title().text(), written.edition() == null ? null : written.edition().text(), entries(in))));
        }
        read.add(indicators());
        return List.copyOf(read);
    }

    private Dictionary indicators() {
        Map<Written.Text, List<Written.Text>> words = new LinkedHashMap<>();
        packs.indicators().stream().map(In::written).forEach(i -> words.put(i.indicator(), words(i.title(), i.aliases())));
        names.refuseAmbiguous(words);
        List<Dictionary.Entry> entries = packs.indicators().stream()
                .map(In::written)
                .map(i -> new Dictionary.Entry(
                        i.indicator().text(), i.title().text(), i.aliases().stream().map(Written.Text::text).toList(), null, 1))
                .toList();
        return new Dictionary(INDICATORS, "指标", null, entries);
    }

    private List<Dictionary.Entry> entries(In<Written.DictionaryFile> in) {
        Written.DictionaryFile written = in.written();
        Written.Text rows = written.rows();
        if (rows == null) {
            if (written.entries().isEmpty()) {
                findings.add(DeclarationProblem.MISSING_KEY, written.dictionary().place(), "代码表没有内容", "请写 entries 或 rows");
            }
            return inline(written);
        }
        if (!written.entries().isEmpty()) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, rows.place(), "entries 与 rows 只能写一个", null);
        }
        Optional<SourceFile> table = packs.beside(in.file(), rows.text());
        if (table.isEmpty()) {
            findings.add(DeclarationProblem.MISSING_FILE, rows.place(), "找不到文件 " + rows.text(), "应与本文件在同一目录");
            return List.of();
        }
        return table(table.get());
    }

    private List<Dictionary.Entry> inline(Written.DictionaryFile written) {
        Map<String, Written.Entry> byCode = new LinkedHashMap<>();
        Map<Written.Text, List<Written.Text>> words = new LinkedHashMap<>();
        written.entries().forEach((code, entry) -> {
            byCode.put(code.text(), entry);
            words.put(code, words(entry.title(), entry.aliases()));
        });
        names.refuseAmbiguous(words);
        List<Dictionary.Entry> entries = new ArrayList<>();
        byCode.forEach((code, entry) -> {
            Written.Text parent = entry.parent();
            List<String> aliases = entry.aliases().stream().map(Written.Text::text).toList();
            int level = level(code, byCode);
            entries.add(new Dictionary.Entry(code, entry.title().text(), aliases, parent == null ? null : parent.text(), level));
        });
        return entries;
    }

    private int level(String start, Map<String, Written.Entry> byCode) {
        int level = 1;
        Written.Entry entry = byCode.get(start);
        while (entry != null) {
            Written.Text parent = entry.parent();
            if (parent == null) {
                return level;
            }
            entry = byCode.get(parent.text());
            if (entry == null) {
                findings.unknown(DeclarationProblem.UNKNOWN_PARENT, parent, "没有上级代码 " + parent.text(), byCode.keySet());
            }
            if (++level > byCode.size()) {
                findings.add(DeclarationProblem.CIRCLE, parent.place(), "上级代码绕成了圈：" + start, null);
                return 1;
            }
        }
        return level;
    }

    private static List<Written.Text> words(Written.Text title, List<Written.Text> aliases) {
        List<Written.Text> words = new ArrayList<>(aliases);
        words.addFirst(title);
        return words;
    }

    private List<Dictionary.Entry> table(SourceFile file) {
        List<List<String>> lines = CommaSeparated.rows(file.file().content());
        if (lines.isEmpty() || !lines.getFirst().equals(List.of("code", "parent", "level", "title"))) {
            findings.add(DeclarationProblem.BAD_TABLE, at(file, 1), "第一行应为 code,parent,level,title", null);
            return List.of();
        }
        Map<String, Dictionary.Entry> entries = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            if (cells.size() != 4 || cells.get(0).isEmpty() || cells.get(3).isEmpty() || !cells.get(2).matches("[1-9]")) {
                findings.add(DeclarationProblem.BAD_TABLE, at(file, i + 1), "这一行应有 code,parent,level,title 四列", null);
                continue;
            }
            Dictionary.Entry above = entries.get(cells.get(1));
            int level = Integer.parseInt(cells.get(2));
            boolean fits = cells.get(1).isEmpty() ? level == 1 : above != null && above.level() == level - 1;
            if (!fits) {
                findings.add(
                        DeclarationProblem.UNKNOWN_PARENT, at(file, i + 1), "上级代码“" + cells.get(1) + "”应先于本行列出，且恰好高一级", null);
            }
            String parent = cells.get(1).isEmpty() ? null : cells.get(1);
            var entry = new Dictionary.Entry(cells.get(0), cells.get(3), List.of(), parent, level);
            if (entries.putIfAbsent(entry.code(), entry) != null) {
                findings.add(DeclarationProblem.DUPLICATE_CODE, at(file, i + 1), "代码 " + entry.code() + " 重复", null);
            }
        }
        return List.copyOf(entries.values());
    }

    private static Place.InFile at(SourceFile file, int line) {
        return new Place.InFile(file.shown(), line, 1);
    }
}
