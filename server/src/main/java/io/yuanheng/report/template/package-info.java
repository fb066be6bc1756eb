/// The template language: text with figure slots becomes a checked tree of nodes.
///
/// Everything a template names (indicators, dimensions, units, ledgers, fields, conditions) is resolved here, and every
/// problem is reported with its line and column, so that a report that was accepted cannot fail for a misspelt word.
/// The language is described in `docs/reports.md`.
@NullMarked
package io.yuanheng.report.template;

import org.jspecify.annotations.NullMarked;
