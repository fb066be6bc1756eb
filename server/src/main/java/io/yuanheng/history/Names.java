package io.yuanheng.history;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// What people call a row, as text in a query.
record Names(Conditions row) {

    // a return is called by its enterprise, a progress item by its project's enterprise; a longer chain is a mistake
    private static final int HOPS = 3;

    /// The row's own name; where the naming field is a reference, the name of the row it points to.
    Field<String> own() {
        return of(row.row().layout().definition().name());
    }

    /// A field as text; a reference as the name of the row it points to.
    Field<String> of(FieldCode field) {
        return of(Path.of(field));
    }

    Field<String> of(Path path) {
        return text(naming(path));
    }

    /// The row's other names, or those of the row it is called by; null when there are none.
    Field<String> aliases() {
        Path path = naming(Path.of(row.row().layout().definition().name()));
        LedgerLayout last = ledger(path);
        FieldCode aliases = last.definition().aliases();
        return aliases == null ? DSL.castNull(SQLDataType.CLOB) : text(new Path(path.hops(), aliases));
    }

    /// Whether the row is called so: a part of its name or of another name, or the first letters of their pinyin.
    Condition called(String search, Initials initials) {
        String text = search.strip();
        List<Field<String>> all = List.of(own(), aliases());
        // jOOQ escapes %, _ and the escape character itself
        Condition called = DSL.or(all.stream().map(name -> name.containsIgnoreCase(text)).toList());
        return initials.pattern(text)
                .map(pattern -> called.or(DSL.or(all.stream().map(name -> name.likeRegex(pattern)).toList())))
                .orElse(called);
    }

    private Field<String> text(Path path) {
        return row.column(path).cast(SQLDataType.CLOB);
    }

    private Path naming(Path path) {
        List<FieldCode> hops = new ArrayList<>(path.hops());
        LedgerLayout at = ledger(path);
        FieldCode name = path.field();
        while (hops.size() < path.hops().size() + HOPS
                && at.field(name).type() instanceof FieldType.Reference(LedgerCode to)) {
            hops.add(name);
            at = row.lens().layout().ledger(to);
            name = at.definition().name();
        }
        return new Path(hops, name);
    }

    LedgerLayout ledger(Path path) {
        LedgerLayout at = row.row().layout();
        for (FieldCode hop : path.hops()) {
            FieldType.Reference to = (FieldType.Reference) at.field(hop).type();
            at = row.lens().layout().ledger(to.to());
        }
        return at;
    }
}
