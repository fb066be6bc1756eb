package io.yuanheng.declaration;

import io.yuanheng.declaration.LadderDefinition.Rung;
import io.yuanheng.declaration.WrittenPacks.In;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ladders of reminders.
final class LadderReader {

    private static final String RESPONSIBLE = "by";

    private final WrittenPacks packs;
    private final Findings findings;

    LadderReader(WrittenPacks packs, Findings findings) {
        this.packs = packs;
        this.findings = findings;
    }

    List<LadderDefinition> read() {
        Names names = new Names(findings);
        List<LadderDefinition> ladders = new ArrayList<>();
        for (In<Written.Ladder> in : names.unique(packs.ladders(), in -> in.written().ladder(), "催办阶梯")) {
            Written.Ladder written = in.written();
            List<Rung> rungs = written.rungs().stream().flatMap(rung -> rung(rung).stream()).toList();
            if (written.rungs().isEmpty()) {
                findings.add(DeclarationProblem.MISSING_KEY, written.ladder().place(), "催办阶梯 " + written.ladder() + " 没有 rungs", null);
            }
            LocalTime[] quiet = quiet(written.quiet());
            LocalTime digest = written.digest() == null ? null : time(written.digest(), written.digest().text());
            names.plain(written.ladder()).ifPresent(code -> ladders.add(new LadderDefinition(
                    code, written.title().text(), rungs, quiet[0], quiet[1], digest, in.pack(), written.ladder().place())));
        }
        return List.copyOf(ladders);
    }

    private Optional<Rung> rung(Written.Rung written) {
        List<String> roles = packs.roles().stream().map(in -> in.written().role().text()).toList();
        List<String> to = new ArrayList<>();
        for (Written.Text role : written.to()) {
            if (role.text().equals(RESPONSIBLE)) {
                continue;
            }
            if (!roles.contains(role.text())) {
                findings.unknown(DeclarationProblem.UNKNOWN_ROLE, role, "没有角色 " + role.text(), roles);
            }
            to.add(role.text());
        }
        boolean responsible = to.size() < written.to().size() || to.isEmpty();
        boolean escalates = written.escalates() != null && written.escalates().set();
        String text = written.at().text();
        if (text.equals("due")) {
            return Optional.of(new Rung(null, false, responsible, to, escalates));
        }
        boolean before = text.endsWith(" before");
        Optional<TimeLimit> distance = before || text.endsWith(" after")
                ? TimeLimit.parse(text.substring(0, text.lastIndexOf(' '))).filter(limit -> limit.count() > 0)
                : Optional.empty();
        if (distance.isEmpty()) {
            findings.add(DeclarationProblem.BAD_VALUE, written.at().place(), "“" + text + "”看不懂", "写成 3 working days before、due 或 1 day after");
        }
        return distance.map(length -> new Rung(length, before, responsible, to, escalates));
    }

    private @Nullable LocalTime[] quiet(Written.@Nullable Text written) {
        if (written == null) {
            return new LocalTime[2];
        }
        String[] ends = written.text().split("\\.\\.", -1);
        if (ends.length != 2) {
            findings.add(DeclarationProblem.BAD_VALUE, written.place(), "“" + written + "”不是一段时间", "写成 22:00..08:00");
            return new LocalTime[2];
        }
        return new LocalTime[] {time(written, ends[0]), time(written, ends[1])};
    }

    private @Nullable LocalTime time(Written.Text at, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException _) {
            findings.add(DeclarationProblem.BAD_VALUE, at.place(), "“" + text + "”不是时刻", "写成 08:30");
            return null;
        }
    }
}
