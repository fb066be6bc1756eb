package io.yuanheng.platform;

/// The machine is not ready for us: a directory that cannot be written, a port in use, a second process on the same data.
///
/// The message is one Chinese line that says what stands in the way and what to do; commands print it and end with 1.
public class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
