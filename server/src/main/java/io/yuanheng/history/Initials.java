package io.yuanheng.history;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Finding Chinese names by the first letters of their pinyin: `yfcy` finds 云峰茶业.
///
/// Which character begins with which letter is asked of the collation that lists are sorted by, once: there the sections of
/// the alphabet are marked by U+FDD0 and the letter (CLDR, zh pinyin). It knows one reading of each character; those that
/// names commonly use with a second one are added.
final class Initials {

    // a longer word of letters is a name of its own
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,12}");
    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final int MARK = 0xFDD0;

    // second readings, by letter: 重庆, 长 (zhang), 厦门, 乐 (yue), 朝阳, 曾, 单, 解, 会稽, 行 (hang), 调 (tiao), 传 (zhuan), 石 (dan), 区 (ou)
    private static final Map<Character, String> OTHER_READINGS = Map.of(
            'c', "重朝曾单传", 'z', "长曾朝重传藏", 'x', "厦解行校", 's', "厦单石", 'y', "乐", 'l', "乐", 'h', "行会", 'j', "解校会", 't', "调", 'd', "调石");

    private final DSLContext sql;
    private volatile @Nullable Map<Character, String> known;

    Initials(DSLContext sql) {
        this.sql = sql;
    }

    /// Whether the text has characters of these initials in a row; empty where the search is no word of Latin letters.
    Optional<String> pattern(String search) {
        if (!LETTERS.matcher(search).matches()) {
            return Optional.empty();
        }
        Map<Character, String> characters = characters();
        StringBuilder pattern = new StringBuilder();
        for (char letter : search.toLowerCase(Locale.ROOT).toCharArray()) {
            pattern.append('[')
                    .append(letter)
                    .append(Character.toUpperCase(letter))
                    .append(characters.getOrDefault(letter, ""))
                    .append(OTHER_READINGS.getOrDefault(letter, ""))
                    .append(']');
        }
        return Optional.of(pattern.toString());
    }

    private Map<Character, String> characters() {
        Map<Character, String> read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private Map<Character, String> read() {
        Field<Integer> point = DSL.field(DSL.name("point"), SQLDataType.INTEGER);
        Field<String> character = DSL.function("chr", SQLDataType.CLOB, point);
        Field<String> mark = DSL.concat(DSL.function("chr", SQLDataType.CLOB, DSL.inline(MARK)), character);
        Field<String> text = DSL.field(DSL.name("text"), SQLDataType.CLOB);
        var all = DSL.select(character.as(text))
                .from(DSL.generateSeries(FIRST, LAST).asTable("characters", "point"))
                .unionAll(DSL.select(mark.as(text)).from(DSL.generateSeries('A', 'Z').asTable("letters", "point")))
                .asTable("sections");
        List<String> sorted = sql.select(text)
                .from(all)
                .orderBy(text.collate(Sorting.PINYIN))
                .fetch(text);
        Map<Character, StringBuilder> sections = new HashMap<>();
        StringBuilder section = new StringBuilder();
        for (String one : sorted) {
            if (one.codePointAt(0) == MARK) {
                section = sections.computeIfAbsent(Character.toLowerCase(one.charAt(1)), _ -> new StringBuilder());
            } else {
                section.append(one);
            }
        }
        Map<Character, String> read = new HashMap<>();
        sections.forEach((letter, characters) -> read.put(letter, characters.toString()));
        return read;
    }
}
