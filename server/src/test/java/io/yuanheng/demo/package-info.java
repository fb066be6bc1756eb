/// The demonstration parks as the workbooks their offices would keep, written by [io.yuanheng.demo.DemoWorkbooks].
///
/// Totals come from the figures of published park reports; how they fall on firms, months and projects is invented, and so are
/// all names and credit codes. `packs/demo/README.md` says which is which.
@NullMarked
package io.yuanheng.demo;

import org.jspecify.annotations.NullMarked;
