package io.yuanheng.platform.backup;

/// A file that is no backup of ours, a database that is not empty, or rows that did not come back as they were: one Chinese line.
public final class BackupRefused extends RuntimeException {

    BackupRefused(String message) {
        super(message);
    }
}
