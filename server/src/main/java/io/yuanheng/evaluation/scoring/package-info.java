/// Inputs and a scheme become scores, places and classes: pure arithmetic, without database, clock or permissions.
@NullMarked
package io.yuanheng.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
