package io.yuanheng.notice;

import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to be said once.
///
/// @param key what makes it the same message; posted again it is left alone
/// @param roles who is told, in this park
/// @param ledger with `row`, what it is about, or null
/// @param outside when it may go out through mail and robots; the inbox shows it at once
public record Message(
        String key, ParkCode park, List<String> roles, String title, String body, @Nullable LedgerCode ledger, @Nullable RowId row, Instant outside) {

    public Message {
        roles = List.copyOf(roles);
    }
}
