package io.yuanheng.check.marking;

import io.yuanheng.check.text.Span;

/// A comment to be written at a stretch of the manuscript.
public record Remark(Span span, String text) {}
