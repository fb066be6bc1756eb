package io.yuanheng.evaluation;

import io.yuanheng.evaluation.EvaluationStore.Event;
import io.yuanheng.evaluation.EvaluationStore.Kind;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where an evaluation stands, from its rounds and events: computed, published (公示), final.
///
/// @param round the newest
/// @param events of all rounds, oldest first
record Life(int round, List<Event> events) {

    enum State {
        DRAFT,
        PUBLISHED,
        FINAL
    }

    State state() {
        if (events.stream().anyMatch(event -> event.kind() == Kind.FINAL)) {
            return State.FINAL;
        }
        return publication().isPresent() ? State.PUBLISHED : State.DRAFT;
    }

    /// Of the newest round.
    Optional<Event> publication() {
        return events.stream().filter(event -> event.kind() == Kind.PUBLISHED && event.round() == round).findFirst();
    }

    Optional<LocalDate> until() {
        return publication().map(Event::until);
    }

    Optional<Event> objection(long id) {
        return events.stream().filter(event -> event.kind() == Kind.OBJECTED && event.id() == id).findFirst();
    }

    Optional<Event> answer(long objection) {
        return events.stream().filter(event -> event.answers() != null && event.answers() == objection).findFirst();
    }

    List<Event> unanswered() {
        return events.stream().filter(event -> event.kind() == Kind.OBJECTED && answer(event.id()).isEmpty()).toList();
    }

    /// An objection to this round was upheld: it does not stand.
    boolean upheld() {
        return events.stream().anyMatch(event -> event.round() == round && Boolean.TRUE.equals(event.upheld()));
    }

    Optional<Problem> refusesRecalculation() {
        return state() == State.FINAL ? wrong("已经定稿，不能重新计算", "要改就另起一次评价") : openObjections();
    }

    Optional<Problem> refusesPublication() {
        return state() == State.DRAFT ? Optional.empty() : wrong(state() == State.FINAL ? "已经定稿" : "这一轮已经公示", "刷新后看最新的情况");
    }

    /// @param day on which it was raised
    Optional<Problem> refusesObjection(LocalDate day) {
        Optional<Event> published = publication();
        if (published.isEmpty() || state() == State.FINAL) {
            return wrong("没有在公示，不能登记异议", "公示以后才能提出");
        }
        boolean outside = day.isBefore(published.get().day()) || until().filter(day::isAfter).isPresent();
        return outside ? wrong("异议日期 " + day + " 不在公示期 " + published.get().day() + " 至 " + published.get().until() + " 之内", "核对提出的日期") : Optional.empty();
    }

    Optional<Problem> refusesFinal(LocalDate today) {
        if (state() != State.PUBLISHED) {
            return wrong(state() == State.FINAL ? "已经定稿" : "还没有公示", "先公示，公示期满后定稿");
        }
        if (until().filter(last -> !today.isAfter(last)).isPresent()) {
            return wrong("公示期到 " + until().orElseThrow() + " 才满", "公示期满后再定稿");
        }
        return upheld() ? wrong("有采纳的异议，这一轮的结果不能定稿", "更正数据后重新计算、重新公示") : openObjections();
    }

    private Optional<Problem> openObjections() {
        int open = unanswered().size();
        return open == 0 ? Optional.empty() : wrong("还有 " + open + " 件异议没有答复", "先逐件答复");
    }

    private static Optional<Problem> wrong(String message, String hint) {
        return Optional.of(new Problem(EvaluationProblem.WRONG_STATE, Place.WHOLE, message, hint));
    }
}
