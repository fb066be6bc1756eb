package io.yuanheng.check.marking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The part of a Word file that holds its comments, made when there is none; with the relation and the content type it needs
/// (ECMA-376 part 1, 11.3.2).
final class CommentsPart {

    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String STRICT_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final String name;
    private final String word;
    private final Document comments;
    private final Map<String, byte[]> beside = new LinkedHashMap<>();
    private int last;

    private CommentsPart(String name, String word, Document comments) {
        this.name = name;
        this.word = word;
        this.comments = comments;
        for (Element comment : WordXmlTree.all(comments, word, "comment")) {
            last = Math.max(last, number(comment.getAttributeNS(word, "id")));
        }
    }

    static CommentsPart of(Map<String, byte[]> parts, String word) throws SAXException, IOException {
        byte[] found = parts.get(RELATIONS);
        Document relations = WordXmlTree.read(
                found == null ? ("<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\"/>").getBytes(StandardCharsets.UTF_8) : found);
        for (Element relation : WordXmlTree.all(relations, PACKAGE_RELATIONS, "Relationship")) {
            String type = relation.getAttribute("Type");
            if (type.equals(TYPE) || type.equals(STRICT_TYPE)) {
                String target = relation.getAttribute("Target");
                String name = target.startsWith("/") ? target.substring(1) : "word/" + target;
                byte[] existing = parts.get(name);
                if (existing != null) {
                    return new CommentsPart(name, word, WordXmlTree.read(existing));
                }
            }
        }
        return made(parts, relations, word);
    }

    private static CommentsPart made(Map<String, byte[]> parts, Document relations, String word) throws SAXException, IOException {
        String name = "word/comments-yuanheng.xml";
        CommentsPart part = new CommentsPart(
                name, word, WordXmlTree.read(("<w:comments xmlns:w=\"" + word + "\"/>").getBytes(StandardCharsets.UTF_8)));
        Element relation = relations.createElementNS(PACKAGE_RELATIONS, "Relationship");
        relation.setAttribute("Id", "yuanhengComments");
        relation.setAttribute("Type", word.equals(STRICT) ? STRICT_TYPE : TYPE);
        relation.setAttribute("Target", "comments-yuanheng.xml");
        relations.getDocumentElement().appendChild(relation);
        part.beside.put(RELATIONS, WordXmlTree.write(relations));
        Document types = WordXmlTree.read(Objects.requireNonNull(parts.get(CONTENT_TYPES)));
        Element override = types.createElementNS(PACKAGE_TYPES, "Override");
        override.setAttribute("PartName", "/" + name);
        override.setAttribute("ContentType", CONTENT);
        types.getDocumentElement().appendChild(override);
        part.beside.put(CONTENT_TYPES, WordXmlTree.write(types));
        return part;
    }

    /// @return the id of the comment
    String add(String text, String author, String at) {
        String id = String.valueOf(++last);
        Element comment = element("comment");
        attribute(comment, "id", id);
        attribute(comment, "author", author);
        attribute(comment, "date", at);
        attribute(comment, "initials", "核");
        for (String line : text.split("\n")) {
            Element words = element("t");
            words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            words.setTextContent(XmlText.of(line));
            comment.appendChild(inside(element("p"), inside(element("r"), words)));
        }
        comments.getDocumentElement().appendChild(comment);
        return id;
    }

    /// The parts that are new or changed.
    Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>(beside);
        all.put(name, WordXmlTree.write(comments));
        return all;
    }

    private Element element(String local) {
        return comments.createElementNS(word, MarkedWord.prefixed(comments, local));
    }

    private void attribute(Element element, String local, String value) {
        element.setAttributeNS(word, MarkedWord.prefixedAttribute(comments, local), value);
    }

    private static Element inside(Element outer, Node... inner) {
        List.of(inner).forEach(outer::appendChild);
        return outer;
    }

    private static int number(String id) {
        return id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0;
    }
}
