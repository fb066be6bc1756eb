/// Backup and restore, because the PostgreSQL in the box comes without its own.
///
/// A backup is one zip: the rows of every table in PostgreSQL's COPY text, the packs they were kept under, and a manifest with
/// the SHA-256 of each table. A restore lays the tables down as they came to be, pack version by pack version, brings the rows
/// back and is only committed when every table has the same hash again.
@NullMarked
package io.yuanheng.platform.backup;

import org.jspecify.annotations.NullMarked;
