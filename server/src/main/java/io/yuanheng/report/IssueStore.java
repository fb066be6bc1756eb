package io.yuanheng.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.report.Reports.Frozen;
import io.yuanheng.report.Reports.Issued;
import io.yuanheng.report.Reports.Kind;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestXml;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Issued reports. A line is written once; the application may neither change nor delete it.
final class IssueStore {

    private static final Table<Record> ISSUES = table(name("report_issue"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> KIND = field(name("kind"), SQLDataType.CLOB);
    private static final Field<Long> ORIGINAL = field(name("original"), SQLDataType.BIGINT);
    private static final Field<String> REPORT = field(name("report"), SQLDataType.CLOB);
    private static final Field<String> PARK = field(name("park"), SQLDataType.CLOB);
    private static final Field<String> PERIOD = field(name("period"), SQLDataType.CLOB);
    private static final Field<Long> CHANGE = field(name("change"), SQLDataType.BIGINT);
    private static final Field<String> DEFINITIONS = field(name("definitions"), SQLDataType.CLOB);
    private static final Field<String> PACK_VERSION = field(name("pack_version"), SQLDataType.CLOB);
    private static final Field<String> TEMPLATE = field(name("template"), SQLDataType.CLOB);
    private static final Field<String> MANIFEST = field(name("manifest"), SQLDataType.CLOB);
    private static final Field<String> HTML = field(name("html"), SQLDataType.CLOB);
    private static final Field<byte[]> DOCX = field(name("docx"), SQLDataType.BLOB);
    private static final Field<String> SHA256 = field(name("sha256"), SQLDataType.CLOB);
    private static final Field<Instant> AT = field(name("at"), SQLDataType.INSTANT);
    private static final Field<String> BY_LOGIN = field(name("by_login"), SQLDataType.CLOB);
    private static final Field<String> EXCEPTION = field(name("exception"), SQLDataType.CLOB);
    private static final Field<String> PROSE = field(name("prose"), SQLDataType.CLOB);
    private static final Field<String> BY_NAME = field(name("by_name"), SQLDataType.CLOB);

    private final DSLContext sql;

    IssueStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The number of the next issue; it stands in the file before the line is written.
    long next() {
        return Optional.ofNullable(sql.nextval(sequence(name("report_issue_id_seq"), SQLDataType.BIGINT))).orElseThrow();
    }

    /// @param exception why it was issued although its check objected, or null
    void add(Frozen frozen, String template, Prose prose, @Nullable String exception) {
        Issued issued = frozen.issued();
        Manifest manifest = issued.manifest();
        sql.insertInto(ISSUES)
                .set(ID, issued.id())
                .set(KIND, issued.kind().name().toLowerCase(Locale.ROOT))
                .set(ORIGINAL, issued.original())
                .set(REPORT, manifest.report())
                .set(PARK, manifest.park().value())
                .set(PERIOD, manifest.period().toString())
                .set(CHANGE, manifest.change().value())
                .set(DEFINITIONS, manifest.definitions())
                .set(PACK_VERSION, issued.packVersion())
                .set(TEMPLATE, template)
                .set(MANIFEST, ManifestXml.write(manifest))
                .set(HTML, frozen.html())
                .set(DOCX, frozen.docx())
                .set(SHA256, issued.sha256())
                .set(AT, issued.at())
                .set(BY_LOGIN, issued.by().login())
                .set(BY_NAME, issued.by().name())
                .set(EXCEPTION, exception)
                .set(PROSE, prose.lines().isEmpty() ? null : ProseStore.write(prose.lines()))
                .execute();
    }

    List<Issued> of(ParkCode park) {
        return sql.select(ID, KIND, ORIGINAL, MANIFEST, PACK_VERSION, SHA256, AT, BY_LOGIN, BY_NAME)
                .from(ISSUES)
                .where(PARK.eq(park.value()))
                .orderBy(ID.desc())
                .fetch(IssueStore::issued);
    }

    Optional<Issued> issued(long id) {
        return sql.select(ID, KIND, ORIGINAL, MANIFEST, PACK_VERSION, SHA256, AT, BY_LOGIN, BY_NAME)
                .from(ISSUES)
                .where(ID.eq(id))
                .fetchOptional(IssueStore::issued);
    }

    Optional<Frozen> frozen(long id) {
        return issued(id).flatMap(issued -> sql.select(HTML, DOCX)
                .from(ISSUES)
                .where(ID.eq(id))
                .fetchOptional(r -> new Frozen(issued, r.get(HTML), r.get(DOCX))));
    }

    Optional<String> template(long id) {
        return sql.select(TEMPLATE).from(ISSUES).where(ID.eq(id)).fetchOptional(TEMPLATE);
    }

    /// The words people had put around the figures.
    Prose prose(long id) {
        return sql.select(PROSE)
                .from(ISSUES)
                .where(ID.eq(id))
                .fetchOptional(PROSE)
                .map(lines -> new Prose(1, ProseStore.read(lines)))
                .orElse(Prose.NONE);
    }

    private static Issued issued(Record row) {
        Manifest manifest =
                ManifestXml.read(row.get(MANIFEST)).orElseThrow(() -> new IllegalStateException("damaged manifest of issue " + row.get(ID)));
        return new Issued(
                row.get(ID),
                Kind.valueOf(row.get(KIND).toUpperCase(Locale.ROOT)),
                row.get(ORIGINAL),
                manifest,
                row.get(PACK_VERSION),
                row.get(SHA256),
                row.get(AT),
                new Actor(row.get(BY_LOGIN), row.get(BY_NAME)));
    }
}
