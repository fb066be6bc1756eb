package io.yuanheng.evaluation;

import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.declaration.ScoringScheme.Group;
import io.yuanheng.declaration.ScoringScheme.Item;
import io.yuanheng.evaluation.EvaluationStore.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What another text of the method changed between two rounds, in words.
final class MethodChanges {

    private final List<String> said = new ArrayList<>();

    private MethodChanges() {}

    /// @return empty where both rounds follow one text
    static List<String> between(Round before, Round after) {
        if (before.text().equals(after.text())) {
            return List.of();
        }
        MethodChanges changes = new MethodChanges();
        changes.scheme(Kept.scheme(before), Kept.scheme(after));
        if (changes.said.isEmpty()) {
            changes.said.add("评价范围、取数或文字变了，权重、基准和界限没有变");
        }
        return List.copyOf(changes.said);
    }

    private void scheme(ScoringScheme was, ScoringScheme is) {
        is.groups().forEach(group -> was.group(group.code()).ifPresentOrElse(before -> group(before, group), () -> said.add("增加了“" + group.title() + "”组")));
        was.groups().stream().filter(group -> is.group(group.code()).isEmpty()).forEach(group -> said.add("去掉了“" + group.title() + "”组"));
        limits(was.classing(), is.classing());
        other("分类的规则变了", was.classing(), is.classing(), !was.classing().limits().equals(is.classing().limits()));
        other("小数位数变了", was.rounding(), is.rounding(), false);
        other("负值的处理变了", was.negativeToZero(), is.negativeToZero(), false);
        other("加分、扣分或系数的规则变了", was.adjustments(), is.adjustments(), false);
        other("否决的规则变了", was.vetoes(), is.vetoes(), false);
        other("不分类的情形变了", was.exemptions(), is.exemptions(), false);
        say("公示期（工作日）", String.valueOf(was.objectionDays()), String.valueOf(is.objectionDays()));
    }

    private void group(Group was, Group is) {
        for (Item item : is.items()) {
            was.item(item.code()).ifPresentOrElse(before -> item(is, before, item), () -> said.add(is.title() + "增加了“" + item.title() + "”"));
        }
        was.items().stream().filter(item -> is.item(item.code()).isEmpty()).forEach(item -> said.add(is.title() + "去掉了“" + item.title() + "”"));
    }

    private void item(Group group, Item was, Item is) {
        String what = group.title() + "的" + is.title();
        int before = said.size();
        say(what + "：权重", number(was.weight()), number(is.weight()));
        say(what + "：基准", number(was.base().fixed()), number(is.base().fixed()));
        say(what + "：封顶倍数", number(was.cap()), number(is.cap()));
        say(what + "：保底", number(was.floor()), number(is.floor()));
        other(what + "：计分规则变了", was, is, said.size() > before);
    }

    private void limits(ScoringScheme.Classing was, ScoringScheme.Classing is) {
        for (Map.Entry<String, BigDecimal> limit : is.limits().entrySet()) {
            BigDecimal before = was.limits().get(limit.getKey());
            say(is.classes().getOrDefault(limit.getKey(), limit.getKey()) + "的界限", number(before), number(limit.getValue()));
        }
    }

    /// @param told whether the difference is said already
    private void other(String what, Object was, Object is, boolean told) {
        if (!told && !was.equals(is)) {
            said.add(what);
        }
    }

    private void say(String what, String was, String is) {
        if (!Objects.equals(was, is)) {
            said.add(what + " " + was + " → " + is);
        }
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "无" : number.stripTrailingZeros().toPlainString();
    }
}
