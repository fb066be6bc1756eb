package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition;
import java.util.List;

/// An indicator as it can be asked, for lists.
public record IndicatorView(String code, String title, String unit, int scale, List<By> by) {

    public record By(String code, String title) {}

    public static IndicatorView of(IndicatorDefinition indicator) {
        return new IndicatorView(
                indicator.code().value(),
                indicator.title(),
                indicator.unit().symbol(),
                indicator.scale(),
                indicator.by().stream().map(d -> new By(d.code(), d.title())).toList());
    }
}
