package io.yuanheng.check.marking;

import io.yuanheng.check.reading.WordFile.Piece;
import io.yuanheng.check.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Finds the runs of a document that hold a stretch of its text, and cuts runs so that a stretch begins and ends between two.
///
/// Word knows no comments in text boxes and footnotes: there the anchor is the run that holds the box, or the note's reference.
final class Anchors {

    /// The first and the last run of a stretch.
    record Range(Element first, Element last) {}

    /// A place between two characters of a text element.
    private record Cut(int element, int at) {}

    private final String word;
    private final List<Piece> pieces;
    private final List<Element> texts;
    private final List<Element> references;
    private final Map<Integer, TreeMap<Integer, Element>> fragments = new HashMap<>();

    Anchors(Document document, String word, List<Piece> pieces) {
        this.word = word;
        this.pieces = pieces;
        this.texts = WordXmlTree.all(document, word, "t");
        this.references = WordXmlTree.all(document, word, "footnoteReference");
    }

    /// Cuts runs at both ends of all stretches. To be called once, before ranges are asked for.
    void cutFor(List<Span> spans) {
        Map<Integer, TreeSet<Integer>> cuts = new HashMap<>();
        for (Span span : spans) {
            first(span).filter(this::isInRun).ifPresent(p -> add(cuts, new Cut(p.element(), Math.max(0, span.start() - p.span().start()))));
            last(span)
                    .filter(this::isInRun)
                    .ifPresent(p -> add(cuts, new Cut(p.element(), Math.min(p.span().end(), span.end()) - p.span().start())));
        }
        cuts.forEach((element, places) -> places.descendingSet().forEach(at -> cut(element, at)));
    }

    private static void add(Map<Integer, TreeSet<Integer>> cuts, Cut cut) {
        cuts.computeIfAbsent(cut.element(), _ -> new TreeSet<>()).add(cut.at());
    }

    Optional<Range> range(Span span) {
        Optional<Piece> first = first(span);
        Optional<Piece> last = last(span);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Optional<Element> start = run(first.get(), Math.max(0, span.start() - first.get().span().start()));
        Optional<Element> end = run(last.get(), Math.min(last.get().span().end(), span.end()) - last.get().span().start() - 1);
        return start.map(s -> new Range(s, end.filter(e -> isBehind(s, e)).orElse(s)));
    }

    /// The run that holds the character.
    private Optional<Element> run(Piece piece, int at) {
        if (!isInRun(piece)) {
            return outer(piece);
        }
        TreeMap<Integer, Element> parts = fragments.get(piece.element());
        Map.Entry<Integer, Element> part = parts == null ? null : parts.floorEntry(at);
        return parent(part == null ? texts.get(piece.element()) : part.getValue());
    }

    private Optional<Element> outer(Piece piece) {
        Element inside = piece.citedAt() < 0 ? texts.get(piece.element()) : references.get(piece.citedAt());
        return WordXmlTree.outermost(inside, word, "r");
    }

    /// Whether the text stands in a run of the body, where comments can be.
    private boolean isInRun(Piece piece) {
        if (piece.citedAt() >= 0) {
            return false;
        }
        Element text = texts.get(piece.element());
        return parent(text).isPresent() && parent(text).equals(WordXmlTree.outermost(text, word, "r"));
    }

    private Optional<Element> parent(Element text) {
        return text.getParentNode() instanceof Element run && WordXmlTree.is(run, word, "r") ? Optional.of(run) : Optional.empty();
    }

    private void cut(int element, int at) {
        Element text = texts.get(element);
        String content = text.getTextContent();
        if (at <= 0) {
            if (hasContentBefore(text)) {
                moveToNewRun(text);
            }
        } else if (at >= content.length()) {
            Node behind = text.getNextSibling();
            if (behind != null) {
                moveToNewRun(behind);
            }
        } else {
            Element rest = (Element) text.cloneNode(false);
            setText(text, content.substring(0, at));
            setText(rest, content.substring(at));
            text.getParentNode().insertBefore(rest, text.getNextSibling());
            moveToNewRun(rest);
            fragments.computeIfAbsent(element, _ -> new TreeMap<>(Map.of(0, text))).put(at, rest);
        }
    }

    private boolean hasContentBefore(Element text) {
        for (Node before = text.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (before instanceof Element && !WordXmlTree.is(before, word, "rPr")) {
                return true;
            }
        }
        return false;
    }

    /// The node and all behind it go to a run of the same properties right behind.
    private void moveToNewRun(Node from) {
        Element run = (Element) from.getParentNode();
        Element second = (Element) run.cloneNode(false);
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXmlTree.is(child, word, "rPr")) {
                second.appendChild(child.cloneNode(true));
            }
        }
        Node at = from;
        while (at != null) {
            Node next = at.getNextSibling();
            second.appendChild(at);
            at = next;
        }
        run.getParentNode().insertBefore(second, run.getNextSibling());
    }

    private static void setText(Element element, String text) {
        element.setTextContent(text);
        element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    private static boolean isBehind(Element first, Element second) {
        return first == second || (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
    }

    /// The first piece that ends behind the start of the stretch.
    private Optional<Piece> first(Span span) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < pieces.size() ? Optional.of(pieces.get(low)) : Optional.empty();
    }

    /// The last piece that begins before the end of the stretch.
    private Optional<Piece> last(Span span) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).span().start() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? Optional.of(pieces.get(low - 1)) : Optional.empty();
    }
}
