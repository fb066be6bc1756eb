package io.yuanheng.deadline.calendar;

import org.jspecify.annotations.Nullable;

/// Time that does not count, such as while an applicant supplies missing material (补正).
///
/// The day it begins still counts, the day it ends does not: a restart is a start, and the day something starts is not counted.
///
/// @param to null while the clock stands
public record Pause(Moment from, @Nullable Moment to) {}
