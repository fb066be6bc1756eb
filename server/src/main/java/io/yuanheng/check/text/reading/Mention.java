package io.yuanheng.check.text.reading;

import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.figure.Figure;

/// A figure in its sentence.
///
/// @param index its place among all mentions
/// @param place where it stands
/// @param between what stands between it and the mention before it at the same depth of brackets, at most some hundred
/// characters;
///     words of time are one character, [#TIME]
/// @param lead the end of `between`, behind the last punctuation
/// @param clause the end of `between`, behind the last punctuation other than 、
/// @param tail what follows it up to the next punctuation or figure
/// @param subject what it speaks of
/// @param core the subject in one spelling, see [Subjects#core]
/// @param falling whether the words beside it say that something fell
/// @param listed whether it goes on a list whose words stand before an earlier figure (分别增长1%、2%)
public record Mention(
        int index,
        Figure figure,
        Place place,
        String between,
        String lead,
        String clause,
        String tail,
        Role role,
        String subject,
        String core,
        boolean falling,
        boolean listed) {

    public static final char TIME = '\u0001';

    /// @param frame the bracket it stands in; each pair of brackets is a frame of its own
    /// @param opener the mention before the bracket it stands in, or -1
    /// @param before the mention before it in the same frame and paragraph, or -1
    /// @param label which heading of the form “X：” it stands under
    public record Place(
            int paragraph,
            int sentence,
            int segment,
            int clause,
            int depth,
            int frame,
            int opener,
            int before,
            int label) {}

    public Span span() {
        return figure.span();
    }

    public Dimension dimension() {
        return figure.dimension();
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /// Whether it is an amount one may count on.
    public boolean isSound() {
        return !figure.masked() && figure.upper() == null;
    }

    public boolean isExactTarget() {
        return role == Role.TARGET && !clause.contains("总投资");
    }

    Mention read(Figure otherwise) {
        return new Mention(index, otherwise, place, between, lead, clause, tail, role, subject, core, falling, listed);
    }

    Mention as(Role newRole, String newSubject, boolean nowFalling, boolean nowListed) {
        return new Mention(
                index,
                figure,
                place,
                between,
                lead,
                clause,
                tail,
                newRole,
                newSubject,
                Subjects.core(newSubject),
                nowFalling,
                nowListed);
    }
}
