package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import org.jspecify.annotations.Nullable;

/// A report as declared: its settings and its template text. The template language belongs to the report module.
///
/// @param grain the period it speaks of: `half` or `year` (also `quarter`, `month`)
/// @param template the text of `template.md` beside `report.yaml`, with the parts it names
public record ReportDefinition(
        String code, String title, String grain, @Nullable String description, TemplateText template, String pack, Place.InFile place, Place.InFile templatePlace) {}
