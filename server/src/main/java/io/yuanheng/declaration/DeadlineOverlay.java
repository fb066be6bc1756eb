package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A site's own limit or due day, laid over a rule of what is due.
///
/// With `since`, the rule is declared again from that day: what began or was promised before keeps the earlier one. Without it the
/// rule itself is changed, for what is past as well.
final class DeadlineOverlay {

    private final WrittenPacks packs;
    private final Findings findings;

    DeadlineOverlay(WrittenPacks packs, Findings findings) {
        this.packs = packs;
        this.findings = findings;
    }

    /// The declaration of this code that holds from the latest day.
    Optional<In<Written.Deadline>> latest(String code) {
        return packs.deadlines().stream()
                .filter(in -> in.written().deadline().text().equals(code))
                .max(Comparator.comparing(in -> since(in.written())));
    }

    // days are written 2024-07-01, so that their texts sort as they do
    private static String since(Written.Deadline rule) {
        Written.Text since = rule.since();
        return since == null ? "" : since.text();
    }

    /// @param due what the overlay leaves of it
    void lay(
            Written.Overlay overlay,
            In<Written.Deadline> latest,
            Written.Text title,
            Written.@Nullable Text due,
            Written.@Nullable Text limit) {
        Written.Deadline rule = latest.written();
        refuse(overlay.limit(), rule.limit() == null, "limit", "只有写了 from 和 limit 的期限才有时限");
        refuse(overlay.due(), rule.every() == null, "due", "只有写了 every 的期限才有到期");
        Written.Text since = overlay.since();
        if (since != null && since.text().compareTo(since(rule)) <= 0) {
            findings.add(
                    DeclarationProblem.OVERLAY_CONFLICT,
                    since.place(),
                    "期限 " + rule.deadline() + " 自 " + since(rule) + " 起已另有规定",
                    "since 应晚于 " + since(rule));
            return;
        }
        In<Written.Deadline> changed = latest.with(changed(rule, title, since == null ? rule.since() : since, due, limit));
        if (since == null) {
            packs.deadlines().set(packs.deadlines().indexOf(latest), changed);
        } else {
            packs.deadlines().add(packs.deadlines().indexOf(latest) + 1, changed);
        }
    }

    private void refuse(Written.@Nullable Text written, boolean foreign, String key, String hint) {
        if (written != null && foreign) {
            findings.add(DeclarationProblem.OVERLAY_NOT_ALLOWED, written.place(), "这条期限不能写 " + key, hint);
        }
    }

    private static Written.Deadline changed(
            Written.Deadline rule,
            Written.Text title,
            Written.@Nullable Text since,
            Written.@Nullable Text due,
            Written.@Nullable Text limit) {
        return new Written.Deadline(
                rule.deadline(),
                title,
                since,
                rule.of(),
                rule.where(),
                rule.every(),
                rule.expects(),
                due,
                rule.holding(),
                rule.active(),
                rule.lookBack(),
                rule.from(),
                limit,
                rule.after(),
                rule.stops(),
                rule.day(),
                rule.done(),
                rule.closed(),
                rule.restDay(),
                rule.by(),
                rule.owner(),
                rule.progress(),
                rule.lamps(),
                rule.ladder());
    }
}
