/// What people decided about findings: confirmed or dismissed, with the reason, kept by a fingerprint that survives a new draft.
@NullMarked
package io.yuanheng.check.decision;

import org.jspecify.annotations.NullMarked;
