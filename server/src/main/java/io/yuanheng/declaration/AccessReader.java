package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Roles and organisation units.
final class AccessReader {

    private static final String ALL = "*";

    private final WrittenPacks packs;
    private final LedgerWords words;
    private final Findings findings;
    private final Names names;
    private final Conditions conditions;

    AccessReader(WrittenPacks packs, LedgerWords words, Findings findings) {
        this.packs = packs;
        this.words = words;
        this.findings = findings;
        this.names = new Names(findings);
        this.conditions = new Conditions(words, findings);
    }

    List<RoleDefinition> roles() {
        List<RoleDefinition> roles = new ArrayList<>();
        for (In<Written.Role> in : names.unique(packs.roles(), in -> in.written().role(), "角色")) {
            Written.Role role = in.written();
            for (Written.Text action : role.actions()) {
                if (!RoleDefinition.ACTIONS.contains(action.text())) {
                    findings.add(
                            DeclarationProblem.BAD_VALUE,
                            action.place(),
                            "没有权利 " + action.text(),
                            Findings.suggestion(action.text(), RoleDefinition.ACTIONS));
                }
            }
            names.plain(role.role()).ifPresent(code -> roles.add(new RoleDefinition(
                    code,
                    role.title().text(),
                    role.aliases().stream().map(Written.Text::text).toList(),
                    grants(role),
                    role.actions().stream().map(Written.Text::text).toList(),
                    in.pack(),
                    role.role().place())));
        }
        return List.copyOf(roles);
    }

    private List<RoleDefinition.Grant> grants(Written.Role role) {
        Map<String, RoleDefinition.Grant> grants = new LinkedHashMap<>();
        Set<String> withheld = new HashSet<>();
        role.ledgers().forEach((ledger, grant) -> {
            if (!ledger.text().equals(ALL)) {
                conditions.ledger(ledger).ifPresent(code -> {
                    if (isNothing(grant)) {
                        withheld.add(code.value());
                    } else {
                        grants.put(ledger.text(), grant(code, ledger, grant));
                    }
                });
            }
        });
        role.ledgers().forEach((ledger, grant) -> {
            if (ledger.text().equals(ALL)) {
                if (grant.where() != null || !grant.hidden().isEmpty() || !grant.sets().isEmpty() || grant.writes() != null) {
                    findings.add(
                            DeclarationProblem.RIGHTS_DO_NOT_FIT, ledger.place(), "“*”不能带 where、hidden、sets 或 writes", "字段因台账而异，请逐个台账写明");
                    return;
                }
                for (String code : words.codes().stream().filter(c -> !withheld.contains(c)).toList()) {
                    grants.computeIfAbsent(code, c -> grant(new LedgerCode(c), ledger, grant));
                }
            }
        });
        return List.copyOf(grants.values());
    }

    /// `ledger: []` takes a ledger out of what `"*"` grants.
    private static boolean isNothing(Written.Grant grant) {
        return grant.rights().isEmpty()
                && grant.where() == null
                && grant.hidden().isEmpty()
                && grant.sets().isEmpty()
                && grant.writes() == null;
    }

    private RoleDefinition.Grant grant(LedgerCode ledger, Written.Text at, Written.Grant grant) {
        Set<String> rights = new HashSet<>(grant.rights().stream().map(Written.Text::text).toList());
        if (!rights.contains("read")) {
            findings.add(DeclarationProblem.RIGHTS_DO_NOT_FIT, at.place(), "没有 read 就不能 write、export", "请加上 read");
        }
        if ((!grant.sets().isEmpty() || grant.writes() != null) && !rights.contains("write")) {
            findings.add(DeclarationProblem.RIGHTS_DO_NOT_FIT, at.place(), "没有 write 就没有 sets、writes", "请加上 write，或去掉它们");
        }
        Predicate where = conditions.forAccess(ledger, grant.where());
        return new RoleDefinition.Grant(
                ledger,
                rights.contains("read"),
                rights.contains("write"),
                rights.contains("export"),
                where,
                fields(ledger, grant.hidden()),
                fields(ledger, grant.sets()),
                conditions.forAccess(ledger, grant.writes()));
    }

    private List<FieldCode> fields(LedgerCode ledger, List<Written.Text> named) {
        return named.stream()
                .flatMap(field -> conditions.field(ledger, field).stream())
                .map(FieldDefinition::code)
                .distinct()
                .toList();
    }

    List<UnitDefinition> units() {
        Map<Written.Text, Written.Unit> units = new LinkedHashMap<>();
        List<Map.Entry<Written.Text, Written.Unit>> all =
                packs.units().stream().flatMap(in -> in.written().units().entrySet().stream()).toList();
        names.unique(all, Map.Entry::getKey, "机构").forEach(entry -> units.put(entry.getKey(), entry.getValue()));
        List<UnitDefinition> read = new ArrayList<>();
        units.forEach((code, unit) -> {
            parent(code, unit, units);
            names.code(code, ParkCode::new).ifPresent(checked -> read.add(new UnitDefinition(
                    checked.value(),
                    unit.title().text(),
                    FieldReader.textOf(unit.full()),
                    unit.kind().text(),
                    FieldReader.textOf(unit.parent()),
                    FieldReader.textOf(unit.source()),
                    code.place())));
        });
        return List.copyOf(read);
    }

    /// Authority above park above section; an authority may stand under another authority.
    private void parent(Written.Text code, Written.Unit unit, Map<Written.Text, Written.Unit> units) {
        Written.Text parent = unit.parent();
        String kind = unit.kind().text();
        if (parent == null) {
            if (kind.equals("section")) {
                findings.add(DeclarationProblem.MISSING_KEY, code.place(), "科室 " + code.text() + " 须写 parent", "parent：所属园区");
            }
            return;
        }
        Written.Unit above = units.get(parent);
        if (above == null) {
            findings.unknown(
                    DeclarationProblem.UNKNOWN_PARENT,
                    parent,
                    "没有机构 " + parent.text(),
                    units.keySet().stream().map(Written.Text::text).toList());
            return;
        }
        boolean fits =
                switch (kind) {
                    case "section" -> above.kind().text().equals("park") || above.kind().text().equals("authority");
                    default -> above.kind().text().equals("authority");
                };
        if (!fits) {
            findings.add(
                    DeclarationProblem.UNKNOWN_PARENT,
                    parent.place(),
                    code.text() + "（" + kind + "）不能属于 " + parent.text() + "（" + above.kind() + "）",
                    "authority 之下是 park，park 之下是 section");
        } else if (circles(code, units)) {
            findings.add(DeclarationProblem.CIRCLE, parent.place(), "机构的上下级绕成了圈：" + code.text(), null);
        }
    }

    private static boolean circles(Written.Text start, Map<Written.Text, Written.Unit> units) {
        Set<String> seen = new HashSet<>();
        Written.@Nullable Text at = start;
        while (at != null && seen.add(at.text())) {
            at = Optional.ofNullable(units.get(at)).map(Written.Unit::parent).orElse(null);
        }
        return at != null;
    }
}
