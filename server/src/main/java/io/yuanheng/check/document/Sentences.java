package io.yuanheng.check.document;

import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The sentences of a manuscript: stretches of a paragraph up to a full stop, and the cells of tables.
final class Sentences {

    private Sentences() {}

    static List<Span> of(Manuscript manuscript) {
        List<Span> sentences = new ArrayList<>();
        for (Block block : manuscript.blocks()) {
            switch (block) {
                case Block.Paragraph(Span span, int _) -> split(manuscript.text(), span, sentences);
                case Block.Table(Span _, List<List<Span>> rows) -> rows.forEach(row -> row.forEach(cell -> split(manuscript.text(), cell, sentences)));
            }
        }
        return sentences;
    }

    private static void split(String text, Span span, List<Span> into) {
        int start = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            if ("。！？!?\n".indexOf(text.charAt(i)) >= 0) {
                into.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < span.end()) {
            into.add(new Span(start, span.end()));
        }
    }
}
