/// The command line: exact words and keys that scripts rely on.
///
/// Standard output carries the answer alone, standard error the reasons. A command ends with 0 when done, with 1 when refused
/// (nothing written), with 2 when it was written wrongly.
@NullMarked
package io.yuanheng.platform.command;

import org.jspecify.annotations.NullMarked;
