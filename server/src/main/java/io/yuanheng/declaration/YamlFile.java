package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/// Reads the documents of one file as [YamlTree]s.
///
/// Works on the parser's events, below the layer where YAML turns `no`, `2026-03` and `1.10` into something else.
final class YamlFile {

    // a declaration needs six
    private static final int DEEPEST = 30;

    private final String path;
    private final int[] characters;
    private final Findings findings;
    private final Iterator<Event> events;
    private int depth;

    private YamlFile(String path, String content, Findings findings) {
        this.path = path;
        this.characters = content.codePoints().toArray();
        this.findings = findings;
        this.events = new Yaml(new LoaderOptions()).parse(new java.io.StringReader(content)).iterator();
    }

    /// @return the documents up to the first place that is not YAML; empty documents are left out
    static List<YamlTree> documents(String path, String content, Findings findings) {
        List<YamlTree> found = new ArrayList<>();
        try {
            YamlFile file = new YamlFile(path, content, findings);
            while (file.events.hasNext()) {
                if (file.events.next() instanceof DocumentStartEvent) {
                    YamlTree root = file.node(file.events.next());
                    boolean empty = root instanceof YamlTree.Scalar(String text, var _, var _) && text.isEmpty();
                    if (!empty) {
                        found.add(root);
                    }
                }
            }
        } catch (MarkedYAMLException e) {
            Place.InFile where = place(path, e.getProblemMark());
            findings.add(DeclarationProblem.NOT_YAML, where, "不是合格的 YAML", e.getProblem());
        } catch (YAMLException e) {
            findings.add(DeclarationProblem.NOT_YAML, new Place.InFile(path, 1, 1), "不是合格的 YAML", e.getMessage());
        }
        return found;
    }

    private YamlTree node(Event event) {
        if (event instanceof NodeEvent node) {
            refuseMarks(node);
        }
        if (++depth > DEEPEST) {
            throw new YAMLException("嵌套超过 " + DEEPEST + " 层");
        }
        YamlTree tree =
                switch (event) {
                    case ScalarEvent scalar -> scalar(scalar);
                    case SequenceStartEvent start -> items(start);
                    case MappingStartEvent start -> entries(start);
                    default -> new YamlTree.Scalar("", place(event), _ -> place(event));
                };
        depth--;
        return tree;
    }

    private void refuseMarks(NodeEvent node) {
        if (node instanceof AliasEvent) {
            findings.add(DeclarationProblem.ALIAS, place(node), "不使用 YAML 别名（*" + node.getAnchor() + "）", "请把内容写全");
        } else if (node.getAnchor() != null) {
            findings.add(DeclarationProblem.ALIAS, place(node), "不使用 YAML 锚点（&" + node.getAnchor() + "）", "请删去锚点");
        }
        @Nullable String tag =
                switch (node) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case SequenceStartEvent start -> start.getTag();
                    case MappingStartEvent start -> start.getTag();
                    default -> null;
                };
        if (tag != null) {
            findings.add(DeclarationProblem.TAG, place(node), "不使用 YAML 类型标记（" + tag + "）", "所有值都按文字读取，请删去标记");
        }
    }

    private YamlTree items(SequenceStartEvent start) {
        List<YamlTree> items = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            items.add(node(next));
        }
        return new YamlTree.Items(List.copyOf(items), place(start));
    }

    private YamlTree entries(MappingStartEvent start) {
        List<YamlTree.Entry> entries = new ArrayList<>();
        Map<String, Place.InFile> seen = new HashMap<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            YamlTree key = node(next);
            YamlTree value = node(events.next());
            if (!(key instanceof YamlTree.Scalar name)) {
                findings.add(DeclarationProblem.WRONG_SHAPE, key.place(), "键必须是文字", null);
                continue;
            }
            Place.InFile first = seen.putIfAbsent(name.text(), name.place());
            if (first != null) {
                findings.add(
                        DeclarationProblem.DUPLICATE_KEY,
                        name.place(),
                        "键 " + name.text() + " 重复",
                        "第一次出现在第 " + first.line() + " 行");
                continue;
            }
            entries.add(new YamlTree.Entry(name, value));
        }
        return new YamlTree.Entries(List.copyOf(entries), place(start));
    }

    private YamlTree.Scalar scalar(ScalarEvent event) {
        Mark start = event.getStartMark();
        ScalarPositions positions = new ScalarPositions(path, characters, start.getIndex(), event.getValue(), event.getScalarStyle());
        return new YamlTree.Scalar(event.getValue(), place(event), positions);
    }

    private Place.InFile place(Event event) {
        return place(path, event.getStartMark());
    }

    private static Place.InFile place(String path, @Nullable Mark mark) {
        return mark == null ? new Place.InFile(path, 1, 1) : new Place.InFile(path, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
