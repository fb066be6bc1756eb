package io.yuanheng.check.text;

import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A figure as somebody printed it.
///
/// @param span the printed form in the text
/// @param subject what it speaks of in the text's own words, e.g. 工业总产值; empty when the text does not say
/// @param value in the base unit of its kind (元, 平方米, 米, 吨, 人; percentages as percent numbers); null when masked or damaged
/// @param unit the base unit, e.g. 元 for a figure printed in 亿元
/// @param printed number and unit as they stand, e.g. 4.29亿元
/// @param period what months it speaks of, where the text says so
/// @param masked whether digits were taken out (`*`, `xx`, `XX`) or lost
public record PrintedFigure(
        Span span,
        String subject,
        @Nullable BigDecimal value,
        String unit,
        String printed,
        @Nullable Period period,
        Set<Qualifier> qualifiers,
        boolean masked) {

    public PrintedFigure {
        qualifiers = Set.copyOf(qualifiers);
    }

    PrintedFigure at(Span other) {
        return new PrintedFigure(other, subject, value, unit, printed, period, qualifiers, masked);
    }

    /// Words beside a figure that change what it stands for.
    public enum Qualifier {
        APPROXIMATE("约"),
        AT_LEAST("以上"),
        AT_MOST("以内"),
        CUMULATIVE("累计"),
        MONTH("当月"),
        PRIOR("上年同期"),
        TARGET("目标"),
        PLANNED("计划"),
        EXPECTED("预计"),
        GROWTH("增长");

        private final String word;

        Qualifier(String word) {
            this.word = word;
        }

        /// As answers write it.
        public String word() {
            return word;
        }
    }
}
