package io.yuanheng.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message in somebody's inbox.
public record Notice(
        long id, String park, List<String> roles, String title, String body, @Nullable String ledger, @Nullable Long row, Instant at, boolean read) {}
