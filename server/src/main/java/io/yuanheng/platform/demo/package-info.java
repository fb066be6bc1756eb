/// The demonstration: two packs, invented parks with real totals, their reports, all through the doors a user's data take.
@NullMarked
package io.yuanheng.platform.demo;

import org.jspecify.annotations.NullMarked;
