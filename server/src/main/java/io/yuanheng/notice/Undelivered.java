package io.yuanheng.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that a channel has not taken yet.
///
/// @param next when it is tried again
/// @param error what the channel answered last, or null before the first try
public record Undelivered(long notice, String park, String title, String channel, int attempts, Instant next, @Nullable String error) {}
