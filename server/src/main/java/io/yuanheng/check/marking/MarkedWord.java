package io.yuanheng.check.marking;

import io.yuanheng.check.reading.FileProblem;
import io.yuanheng.check.reading.WordFile;
import io.yuanheng.kernel.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The same Word document with comments. Nothing but comments is added, nothing is taken away.
public final class MarkedWord {

    static final String AUTHOR = "园衡核稿";
    // the tree of a part takes some ten times its size; a report has well under one megabyte
    private static final int LARGEST_PART = 24 << 20;
    private static final String DOCUMENT = "word/document.xml";

    private final WordFile file;
    private final String at;

    private MarkedWord(WordFile file, Instant at) {
        this.file = file;
        this.at = at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static Outcome<byte[]> write(WordFile file, List<Remark> remarks, Instant at) {
        byte[] document = Objects.requireNonNull(file.parts().parts().get(DOCUMENT));
        if (document.length > LARGEST_PART) {
            return FileProblem.TOO_LARGE.refuse("文档正文过大，不能写批注", "请按章拆成几个文件分别核对");
        }
        try {
            return Outcome.accepted(new MarkedWord(file, at).write(WordXmlTree.read(document), remarks));
        } catch (SAXException | IOException _) {
            return FileProblem.DAMAGED.refuse("文档结构已损坏，不能写批注", "请用 Word 打开并修复后另存为 .docx");
        }
    }

    private byte[] write(Document document, List<Remark> remarks) throws SAXException, IOException {
        String word = Objects.requireNonNull(document.getDocumentElement().getNamespaceURI());
        Anchors anchors = new Anchors(document, word, file.pieces());
        anchors.cutFor(remarks.stream().map(Remark::span).toList());
        CommentsPart comments = CommentsPart.of(file.parts().parts(), word);
        for (Remark remark : remarks) {
            Optional<Anchors.Range> range = anchors.range(remark.span());
            if (range.isPresent()) {
                mark(document, word, range.get(), comments.add(remark.text(), AUTHOR, at));
            }
        }
        Map<String, byte[]> changed = new LinkedHashMap<>();
        changed.put(DOCUMENT, WordXmlTree.write(document));
        changed.putAll(comments.parts());
        return WordZip.with(file.bytes(), changed);
    }

    private static void mark(Document document, String word, Anchors.Range range, String id) {
        Element last = range.last();
        Element start = element(document, word, "commentRangeStart", id);
        Element end = element(document, word, "commentRangeEnd", id);
        Element run = document.createElementNS(word, prefixed(document, "r"));
        run.appendChild(element(document, word, "commentReference", id));
        Node first = range.first();
        first.getParentNode().insertBefore(start, first);
        Node behind = behindMarks(last, word);
        last.getParentNode().insertBefore(end, behind);
        last.getParentNode().insertBefore(run, behind);
    }

    // comments that end at the same place follow one another
    private static @Nullable Node behindMarks(Element last, String word) {
        Node at = last.getNextSibling();
        while (at != null && WordXmlTree.is(at, word, "commentRangeEnd")) {
            at = at.getNextSibling();
            if (at != null && WordXmlTree.is(at, word, "r")) {
                at = at.getNextSibling();
            }
        }
        return at;
    }

    private static Element element(Document document, String word, String name, String id) {
        Element element = document.createElementNS(word, prefixed(document, name));
        element.setAttributeNS(word, prefixedAttribute(document, "id"), id);
        return element;
    }

    static String prefixed(Document document, String name) {
        String prefix = document.getDocumentElement().getPrefix();
        return prefix == null ? name : prefix + ":" + name;
    }

    // an attribute without prefix is in no namespace
    static String prefixedAttribute(Document document, String name) {
        String prefix = document.getDocumentElement().getPrefix();
        return (prefix == null ? "w" : prefix) + ":" + name;
    }
}
