/// Rewrites of a plan that spare queries. Each rule is one class named by its verb and leaves every answer as it was.
@NullMarked
package io.yuanheng.indicator.rule;

import org.jspecify.annotations.NullMarked;
