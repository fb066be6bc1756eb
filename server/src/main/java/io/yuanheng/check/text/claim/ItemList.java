package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Span;
import java.util.ArrayList;
import java.util.List;

/// A run of names parted by 、, with the positions of the whole run.
///
/// @param items the names as parted by 、 alone
record ItemList(Span span, List<String> items) {

    private static final String ENDS = ",;。:!?\n\t()“”";
    private static final String[] INTRODUCING = {"即", "包括", "分别是", "分别为", "主要有", "依托", "下设", "形成", "有"};
    private static final int LONGEST_NAME = 24;

    ItemList {
        items = List.copyOf(items);
    }

    /// The list that the 、 at a place belongs to; it ends where a clause ends, or before 等 or a number.
    static ItemList around(String plain, int comma, int longest) {
        int start = comma;
        while (start > 0 && comma - start < LONGEST_NAME && ENDS.indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        for (String word : INTRODUCING) {
            start += plain.startsWith(word, start) && start + word.length() < comma ? word.length() : 0;
        }
        int end = comma + 1;
        while (end < plain.length()
                && end - comma < longest
                && ENDS.indexOf(plain.charAt(end)) < 0
                && !stops(plain, end)) {
            end++;
        }
        List<String> items = new ArrayList<>();
        int from = start;
        for (int i = comma; i <= end; i++) {
            if (i == end || plain.charAt(i) == '、') {
                items.add(plain.substring(from, i));
                from = i + 1;
            }
        }
        return new ItemList(new Span(start, end), items);
    }

    private static boolean stops(String plain, int at) {
        char c = plain.charAt(at);
        return c == '等'
                || c >= '0' && c <= '9'
                || "二三四五六七八九十".indexOf(c) >= 0
                        && at + 1 < plain.length()
                        && "个大项家类条".indexOf(plain.charAt(at + 1)) >= 0;
    }

    /// Whether these can be names: no digits, none too long.
    boolean isNames() {
        return items.stream()
                .allMatch(i -> i.length() >= 2
                        && i.length() <= LONGEST_NAME
                        && i.chars().noneMatch(c -> c >= '0' && c <= '9'));
    }

    int fewest() {
        return items.size();
    }

    /// 和, 及 and 与 may part further names.
    int most() {
        int more = 0;
        for (String item : items) {
            for (int i = 1; i < item.length() - 1; i++) {
                more += "和及与".indexOf(item.charAt(i)) >= 0 ? 1 : 0;
            }
        }
        return items.size() + more;
    }

    /// Whether the items are of one make: the same last two characters, and no 和 inside.
    boolean isPlain() {
        String last = items.getLast();
        String ending = last.substring(Math.max(0, last.length() - 2));
        return most() == items.size()
                && items.size() >= 3
                && items.subList(1, items.size()).stream().allMatch(i -> i.endsWith(ending) && i.length() > 2);
    }
}
