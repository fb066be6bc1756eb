package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import org.jspecify.annotations.Nullable;

/// An organisation unit: an authority, a park, or a section (科室) of a park.
///
/// @param kind `authority`, `park` or `section`
/// @param parent the unit above, or null
/// @param source for demonstration parks, where the figures come from, such as `catalogue 6.6`
public record UnitDefinition(
        String code, String title, @Nullable String full, String kind, @Nullable String parent, @Nullable String source, Place.InFile place) {}
