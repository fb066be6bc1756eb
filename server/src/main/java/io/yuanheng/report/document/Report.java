package io.yuanheng.report.document;

import io.yuanheng.report.manifest.Manifest;
import java.util.List;

/// A finished report: what is said, and how each figure of it came about.
public record Report(List<Block> blocks, Manifest manifest) {

    public Report {
        blocks = List.copyOf(blocks);
    }

    public Report with(Manifest other) {
        return new Report(blocks, other);
    }
}
