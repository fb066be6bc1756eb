package io.yuanheng.report.document;

/// A stretch of a paragraph or cell.
public sealed interface Inline {

    record Words(String text) implements Inline {}

    /// A printed figure; the manifest's entry of this id says how it came about.
    record Printed(String id, String text) implements Inline {}

    default String said() {
        return switch (this) {
            case Words(String text) -> text;
            case Printed(String _, String text) -> text;
        };
    }
}
