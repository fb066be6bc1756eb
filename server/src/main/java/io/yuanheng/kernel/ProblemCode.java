package io.yuanheng.kernel;

/// A stable code that users can search for, such as `DECL-014`. Each module has one enum of its own codes.
public interface ProblemCode {

    String code();

    default Severity severity() {
        return Severity.ERROR;
    }
}
