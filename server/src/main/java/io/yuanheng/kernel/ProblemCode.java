package io.yuanheng.kernel;

/// A stable code that users can search for, such as `DECL-014`. Each module has one enum of its own codes.
public interface ProblemCode {

    String code();

    default Severity severity() {
        return Severity.ERROR;
    }

    default Nature nature() {
        return Nature.INVALID;
    }

    /// What sort of refusal it is, so that every face answers alike: HTTP by its status, a console by its words.
    enum Nature {
        /// what was asked cannot be done as it stands
        INVALID,
        /// somebody else changed or holds it meanwhile
        CONFLICT,
        NOT_FOUND,
        NOT_ALLOWED,
        /// nobody is logged in, or the log-in was refused
        NOT_LOGGED_IN,
        /// to be tried again later
        BUSY
    }
}
