/// What a text as a whole gets wrong: one figure printed with two values, a table that says otherwise, wrong months, dates out of
/// order, words left over from drafting.
///
/// Each check is one class and says nothing where it is not sure: a checker that cries wolf is switched off.
@NullMarked
package io.yuanheng.check.document;

import org.jspecify.annotations.NullMarked;
