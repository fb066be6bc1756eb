package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.WorkingCalendar;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 倒排工期: the nodes of a project counted back from what was promised last.
///
/// A node's latest day leaves the nodes behind it their working days. A node without slack is critical: each day it slips, the end slips.
final class ReverseSchedule {

    /// @param after the node that must be finished before this one begins, or null
    /// @param days working days from the node before to this one, or null where nobody wrote them
    record Node(RowId row, String name, @Nullable LocalDate planned, @Nullable LocalDate actual, @Nullable Integer days, @Nullable RowId after) {}

    /// @param latest the last day on which the node may be reached, or null where no later node has a day
    /// @param slack working days between the planned and the latest day; negative when it cannot be kept; null when unknown
    record Counted(Node node, @Nullable LocalDate latest, @Nullable Integer slack, boolean critical) {}

    record Plan(List<Counted> nodes, List<Problem> problems) {}

    private final Map<RowId, Node> nodes = new LinkedHashMap<>();
    private final Map<RowId, List<Node>> behind = new HashMap<>();
    private final WorkingCalendar calendar;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<RowId, LocalDate> latest = new HashMap<>();
    private final Set<RowId> told = new HashSet<>();

    private ReverseSchedule(List<Node> all, WorkingCalendar calendar) {
        this.calendar = calendar;
        all.forEach(node -> nodes.put(node.row(), node));
        for (Node node : all) {
            if (node.after() != null) {
                behind.computeIfAbsent(node.after(), _ -> new ArrayList<>()).add(node);
            }
        }
    }

    static Plan of(List<Node> nodes, WorkingCalendar calendar) {
        return new ReverseSchedule(nodes, calendar).plan();
    }

    private Plan plan() {
        Set<RowId> circle = new HashSet<>();
        for (Node node : nodes.values()) {
            if (!circle.contains(node.row())) {
                circle.addAll(circleThrough(node));
            }
        }
        nodes.values().forEach(this::checkOrder);
        List<Counted> counted = new ArrayList<>();
        for (Node node : nodes.values()) {
            // in a circle nothing comes last
            LocalDate last = circle.isEmpty() ? latest(node) : null;
            Integer slack = last == null || node.planned() == null ? null : calendar.between(node.planned(), last);
            counted.add(new Counted(node, last, slack, slack != null && slack <= 0 && node.actual() == null));
            if (slack != null && slack < 0) {
                problems.add(new Problem(
                        DeadlineProblem.CANNOT_BE_KEPT, Place.WHOLE,
                        "节点“" + node.name() + "”计划 " + node.planned() + "，倒排最晚须在 " + last + "，差 " + -slack + " 个工作日",
                        "提前这个节点，缩短后面的工期，或按程序调整承诺日期"));
            }
        }
        return new Plan(List.copyOf(counted), List.copyOf(problems));
    }

    /// The nodes of a circle that this one leads into, told once.
    private Set<RowId> circleThrough(Node start) {
        List<Node> path = new ArrayList<>();
        Node at = start;
        while (at != null && !path.contains(at)) {
            path.add(at);
            at = at.after() == null ? null : nodes.get(at.after());
        }
        if (at == null) {
            return Set.of();
        }
        List<Node> circle = path.subList(path.indexOf(at), path.size());
        boolean known = circle.stream().anyMatch(node -> told.contains(node.row()));
        circle.forEach(node -> told.add(node.row()));
        if (!known) {
            problems.add(new Problem(
                    DeadlineProblem.CIRCULAR_PREDECESSORS, Place.WHOLE,
                    "前置节点绕成了圈：" + String.join(" → ", circle.stream().map(Node::name).toList()) + " → " + at.name(),
                    "去掉其中一个节点的前置节点"));
        }
        return Set.copyOf(circle.stream().map(Node::row).toList());
    }

    private void checkOrder(Node node) {
        Node before = node.after() == null ? null : nodes.get(node.after());
        if (before != null && node.planned() != null && before.planned() != null && node.planned().isBefore(before.planned())) {
            problems.add(new Problem(
                    DeadlineProblem.BEFORE_ITS_PREDECESSOR, Place.WHOLE,
                    "节点“" + node.name() + "”计划 " + node.planned() + "，早于前置节点“" + before.name() + "”的 " + before.planned(),
                    "改其中一个的计划日期，或改前置节点"));
        }
    }

    private @Nullable LocalDate latest(Node node) {
        LocalDate known = latest.get(node.row());
        if (known != null) {
            return known;
        }
        LocalDate found = null;
        for (Node next : behind.getOrDefault(node.row(), List.of())) {
            LocalDate end = latest(next);
            if (end != null) {
                LocalDate leaves = calendar.plus(end, next.days() == null ? 0 : -next.days());
                found = found == null || leaves.isBefore(found) ? leaves : found;
            }
        }
        if (found == null) {
            found = node.planned();
        }
        if (found != null) {
            latest.put(node.row(), found);
        }
        return found;
    }
}
