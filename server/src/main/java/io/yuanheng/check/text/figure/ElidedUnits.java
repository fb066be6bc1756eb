package io.yuanheng.check.text.figure;

import java.util.ArrayList;
import java.util.List;

/// Gives a number without a unit the unit of its neighbour: 0.74和19.33个百分点, 确保4000平方米，力争4800, 1.3%:65.3:33.6.
final class ElidedUnits {

    private static final int FAR = 12;
    private static final String JOINTS = "、和与及:/或~-至到,比";

    private static final String[] PEOPLE = {"农民", "职工", "群众", "村民", "游客", "居民", "劳动力", "员工", "从业人员", "贫困人口"};
    private static final String[] MONEY = {"投资", "资金", "收入", "产值", "税", "补贴", "补助", "贷款", "利润", "销售", "合同额", "预算", "支出"
    };

    private ElidedUnits() {}

    static List<Figure> filledIn(String plain, List<Figure> scanned) {
        List<Figure> figures = new ArrayList<>(scanned);
        for (int i = figures.size() - 2; i >= 0; i--) {
            Figure next = figures.get(i + 1);
            if (figures.get(i).dimension() == Dimension.BARE
                    && next.dimension() != Dimension.BARE
                    && isJoint(plain, figures.get(i), next)) {
                figures.set(i, figures.get(i).in(withScale(plain, next)));
            }
        }
        for (int i = 1; i < figures.size(); i++) {
            Figure before = figures.get(i - 1);
            Figure bare = figures.get(i);
            if (bare.dimension() == Dimension.BARE
                    && before.dimension() != Dimension.BARE
                    && before.dimension() != Dimension.RANK) {
                if (isJoint(plain, before, bare)
                                && JOINTS.indexOf(plain.charAt(before.span().end())) != JOINTS.indexOf(',')
                        || isStretch(plain, before, bare)) {
                    figures.set(i, bare.in(scaleFor(plain, before, bare)));
                }
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure scaled = figures.get(i);
            if (scaled.dimension() == Dimension.BARE
                    && scaled.span().end() > scaled.digits().end()) {
                figures.set(i, named(plain, scaled));
            }
        }
        return figures;
    }

    /// 投资5000万 is money, 61万农民 are people; otherwise the number stays without a unit.
    private static Figure named(String plain, Figure scaled) {
        for (String word : PEOPLE) {
            if (plain.startsWith(word, scaled.span().end())) {
                return scaled.in(MeasureUnit.PERSON);
            }
        }
        int from = Math.max(0, scaled.span().start() - FAR);
        String near = plain.substring(from, scaled.span().start());
        String before = near.substring(near.lastIndexOf('\n') + 1);
        for (String word : MONEY) {
            if (before.contains(word)) {
                return scaled.in(MeasureUnit.YUAN);
            }
        }
        return scaled;
    }

    private static boolean isJoint(String plain, Figure left, Figure right) {
        int from = left.span().end();
        int to = right.span().start();
        return to - from == 1 && JOINTS.indexOf(plain.charAt(from)) >= 0;
    }

    /// 确保X，力争Y.
    private static boolean isStretch(String plain, Figure left, Figure right) {
        int from = left.span().end();
        int to = right.span().start();
        if (to - from > FAR || to <= from) {
            return false;
        }
        String between = plain.substring(from, to);
        return between.endsWith("力争") || between.endsWith("争取") || between.endsWith("力争达到");
    }

    /// The unit with the scale that stands between number and unit (万 of 万元).
    private static MeasureUnit withScale(String plain, Figure figure) {
        MeasureUnit unit = figure.unit();
        int from = figure.digits().end();
        int scale = 0;
        for (int i = from; i < figure.span().end() && i < from + 3; i++) {
            scale += plain.charAt(i) == '万' ? 4 : plain.charAt(i) == '亿' ? 8 : 0;
        }
        return scale == 0 ? unit : unit.times(java.math.BigDecimal.TEN.pow(scale));
    }

    /// A bare number that has a scale of its own (力争1200万) takes the unit alone.
    private static MeasureUnit scaleFor(String plain, Figure before, Figure bare) {
        return bare.span().end() > bare.digits().end() ? before.unit() : withScale(plain, before);
    }
}
