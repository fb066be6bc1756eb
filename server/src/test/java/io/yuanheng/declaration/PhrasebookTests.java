package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the standard pack says in Chinese, an English screen says in English.
class PhrasebookTests {

    private static final Path STANDARD = Path.of("../packs/standard");
    // of a rule what it says when it refuses or warns
    private static final Set<String> SAID = Set.of("title", "group", "unit", "description", "refuse", "warn");
    private static final Set<String> SAID_BY_CODE = Set.of("options", "states", "entries");
    // sections of a form and stages of an approval are their own names
    private static final Set<String> SAID_AS_KEYS = Set.of("sections", "stages");

    @Test
    void saysEveryTitleRuleAndDescriptionOfTheStandardPackInEnglish() throws IOException {
        Map<String, String> words = Packs.read(List.of(STANDARD)).orElseThrow().phrasebook("en").orElseThrow().words();
        Set<String> titles = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(STANDARD)) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".yaml") && !f.toString().contains("language")).toList()) {
                YamlFile.documents(file.toString(), Files.readString(file), new Findings()).forEach(document -> collect(document, titles));
            }
        }
        assertThat(titles).hasSizeGreaterThan(1_100);
        assertThat(words.keySet()).containsAll(titles);
        assertThat(words.values()).allMatch(said -> said.chars().noneMatch(PhrasebookTests::isChinese));
    }

    /// Of 1,971 industries the 20 sections and 97 divisions; groups and classes are said as the standard prints them.
    @Test
    void saysTheSectionsAndDivisionsOfIndustryInEnglish() {
        Definitions standard = Packs.read(List.of(STANDARD)).orElseThrow();
        List<String> upper = standard.dictionaries().stream()
                .filter(one -> one.code().equals("gbt4754"))
                .flatMap(one -> one.entries().stream())
                .filter(entry -> entry.level() <= 2)
                .map(Dictionary.Entry::title)
                .toList();
        assertThat(upper).hasSize(117);
        assertThat(standard.phrasebook("en").orElseThrow().words().keySet()).containsAll(upper);
    }

    @Test
    void joinsTheFilesOfALanguage() {
        Definitions definitions = MarkedPack.of(
                        "ledger/a.yaml\nledger: area\ntitle: 片区\nname: title\nidentified_by: title\nfields:\n  title: { type: text, title: 名称 }\n",
                        "language/a.yaml\nlanguage: en\nwords: { 片区: Area }\n",
                        "language/b.yaml\nlanguage: en\nwords: { 名称: Name, 片区: Area }\n")
                .read()
                .orElseThrow();
        assertThat(definitions.phrasebook("en").orElseThrow().words()).isEqualTo(Map.of("片区", "Area", "名称", "Name"));
        assertThat(definitions.phrasebook("fr")).isEmpty();
    }

    private static void collect(YamlTree tree, Set<String> titles) {
        switch (tree) {
            case YamlTree.Scalar _ -> {}
            case YamlTree.Items(var items, var _) -> items.forEach(item -> collect(item, titles));
            case YamlTree.Entries(var entries, var _) -> {
                for (YamlTree.Entry entry : entries) {
                    String key = entry.key().text();
                    if (SAID.contains(key) && entry.value() instanceof YamlTree.Scalar value) {
                        add(value.text(), titles);
                    } else if (SAID_BY_CODE.contains(key) && entry.value() instanceof YamlTree.Entries(var codes, var _)) {
                        codes.stream().map(YamlTree.Entry::value).filter(YamlTree.Scalar.class::isInstance).forEach(v -> add(((YamlTree.Scalar) v).text(), titles));
                    } else if (SAID_AS_KEYS.contains(key) && entry.value() instanceof YamlTree.Entries(var sections, var _)) {
                        sections.forEach(section -> add(section.key().text(), titles));
                    }
                    collect(entry.value(), titles);
                }
            }
        }
    }

    private static void add(String text, Set<String> titles) {
        if (text.chars().anyMatch(PhrasebookTests::isChinese)) {
            titles.add(text);
        }
    }

    private static boolean isChinese(int c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
