package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Phrasebooks from `language/*.yaml`; several files may add to one language.
final class LanguageReader {

    private record Said(String words, Place.InFile place) {}

    private final WrittenPacks packs;
    // a code list may stand in a table beside its declaration
    private final Set<String> tabled;
    private final Findings findings;

    LanguageReader(WrittenPacks packs, List<Dictionary> dictionaries, Findings findings) {
        this.packs = packs;
        this.tabled = dictionaries.stream().flatMap(one -> one.entries().stream()).map(Dictionary.Entry::title).collect(Collectors.toSet());
        this.findings = findings;
    }

    List<Phrasebook> read() {
        Map<String, Map<String, Said>> languages = new TreeMap<>();
        for (In<Written.Language> in : packs.languages()) {
            Written.Language written = in.written();
            if (!written.language().text().matches("[a-z]{2}")) {
                findings.add(DeclarationProblem.BAD_VALUE, written.language().place(), "“" + written.language() + "”不是语言代码", "例如 language: en");
                continue;
            }
            Map<String, Said> words = languages.computeIfAbsent(written.language().text(), _ -> new HashMap<>());
            written.words().forEach((title, said) -> add(words, title, said));
        }
        List<Phrasebook> books = new ArrayList<>();
        languages.forEach((language, words) -> {
            Map<String, String> plain = new TreeMap<>();
            words.forEach((title, said) -> plain.put(title, said.words()));
            books.add(new Phrasebook(language, plain));
        });
        return List.copyOf(books);
    }

    private void add(Map<String, Said> words, Written.Text title, Written.Text said) {
        if (!packs.said().contains(title.text()) && !tabled.contains(title.text())) {
            findings.add(DeclarationProblem.UNSAID_WORDS, title.place(), "没有声明用到“" + title + "”", "请删去，或改成声明里的写法");
        }
        Said before = words.putIfAbsent(title.text(), new Said(said.text(), title.place()));
        if (before != null && !before.words().equals(said.text())) {
            findings.add(
                    DeclarationProblem.AMBIGUOUS_WORDS,
                    title.place(),
                    "“" + title + "”有两种说法：" + before.words() + "、" + said,
                    "另一处在 " + before.place() + "，请只留一种");
        }
    }
}
