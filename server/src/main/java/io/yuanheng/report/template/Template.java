package io.yuanheng.report.template;

import java.util.List;

/// A report's text with its slots, checked against the definitions.
public record Template(List<Node> nodes) {

    public Template {
        nodes = List.copyOf(nodes);
    }
}
