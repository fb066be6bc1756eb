package io.yuanheng.check.document;

import io.yuanheng.check.text.Span;
import java.util.List;

/// Something a reader of the whole text would stumble over.
///
/// @param related other places that belong to it, such as the first print of a figure that stands here with another value
public record DocumentFinding(Kind kind, Span span, String say, List<Span> related) {

    public DocumentFinding {
        related = List.copyOf(related);
    }

    public enum Kind {
        SAME_FIGURE("same-figure", "同一数字前后不一"),
        TABLE("table", "文与表不一"),
        PERIOD("period", "时期用语"),
        NAME("name", "名称"),
        DATES("dates", "日期"),
        LEFTOVER("leftover", "残留文字");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /// As answers write it.
        public String word() {
            return word;
        }

        public String title() {
            return title;
        }
    }
}
