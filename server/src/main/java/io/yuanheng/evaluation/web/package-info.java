/// Evaluations over HTTP.
@NullMarked
package io.yuanheng.evaluation.web;

import org.jspecify.annotations.NullMarked;
