/// The PostgreSQL in the box: unpacked once, started durably and with passwords, found again after a crash.
///
/// The published binaries are meant for tests and so is the library around them (no fsync, no passwords, no retry). Data of an
/// office deserve better; see docs/decisions on why starting them is our own code.
@NullMarked
package io.yuanheng.platform.database;

import org.jspecify.annotations.NullMarked;
