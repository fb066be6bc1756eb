package io.yuanheng.declaration;

import io.yuanheng.kernel.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the unit of an item can come about from its inputs, and what they are converted to: 万元/亩 from 万元 and 平方米, % from two of a
/// kind. A unit may say more than the field's own, such as 吨标准煤 for 吨.
final class ItemUnits {

    private final Written.MethodItem item;
    private final Findings findings;
    private @Nullable Unit alike;

    ItemUnits(Written.MethodItem item, Findings findings) {
        this.item = item;
        this.findings = findings;
    }

    Optional<Unit> single(Unit own) {
        return fit(own, item.unit().text());
    }

    Optional<Unit> above(Unit own) {
        if (ofAKind()) {
            Unit first = alike == null ? own : alike;
            alike = first;
            return own.convertsTo(first) ? Optional.of(first) : misfit(own, first.symbol());
        }
        return fit(own, part(0));
    }

    Optional<Unit> below(Unit own) {
        Unit above = alike;
        if (ofAKind()) {
            return above == null || own.convertsTo(above) ? Optional.of(above == null ? own : above) : misfit(own, above.symbol());
        }
        return fit(own, part(1));
    }

    private boolean ofAKind() {
        return item.unit().text().equals("%") || item.unit().text().equals("倍");
    }

    private String part(int n) {
        String[] parts = item.unit().text().split("/", -1);
        return parts.length == 2 ? parts[n] : item.unit().text();
    }

    private Optional<Unit> fit(Unit own, String wanted) {
        Optional<Unit> known = Unit.of(wanted).filter(own::convertsTo);
        if (known.isPresent()) {
            return known;
        }
        return wanted.startsWith(own.symbol()) ? Optional.of(own) : misfit(own, wanted);
    }

    private Optional<Unit> misfit(Unit own, String wanted) {
        findings.add(
                DeclarationProblem.UNITS_DO_NOT_FIT, item.unit().place(), "项目“" + item.title() + "”以" + item.unit() + "计，数据以" + own + "计，不能换算成"
                        + wanted, null);
        return Optional.empty();
    }
}
