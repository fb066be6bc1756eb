/// Counting days as the law counts them: 民法典 第二百条至第二百零四条, with the State Council's make-up days.
@NullMarked
package io.yuanheng.deadline.calendar;

import org.jspecify.annotations.NullMarked;
