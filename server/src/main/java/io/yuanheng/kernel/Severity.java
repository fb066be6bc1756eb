package io.yuanheng.kernel;

/// An error refuses; a warning is shown and let through.
public enum Severity {
    ERROR,
    WARNING
}
