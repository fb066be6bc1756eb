package io.yuanheng.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.yuanheng.access.Caller;
import io.yuanheng.history.History;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Files in the database, so that a backup holds them. The tables take no change and no removal of lines.
final class StoredRowFiles implements RowFiles {

    private static final Table<Record> CONTENT = table(name("file_content"));
    private static final Table<Record> FILE = table(name("row_file"));
    private static final Table<Record> REMOVAL = table(name("row_file_removal"));

    private static final Field<String> CONTENT_HASH = field(name("file_content", "hash"), SQLDataType.CLOB);
    private static final Field<byte[]> BYTES_OF = field(name("file_content", "content"), SQLDataType.BLOB);
    private static final Field<Long> ID = field(name("row_file", "id"), SQLDataType.BIGINT);
    private static final Field<String> LEDGER = field(name("row_file", "ledger"), SQLDataType.CLOB);
    private static final Field<Long> ROW = field(name("row_file", "row_id"), SQLDataType.BIGINT);
    private static final Field<String> HASH = field(name("row_file", "hash"), SQLDataType.CLOB);
    private static final Field<String> NAME = field(name("row_file", "name"), SQLDataType.CLOB);
    private static final Field<String> KIND = field(name("row_file", "kind"), SQLDataType.CLOB);
    private static final Field<Integer> SIZE = field(name("row_file", "bytes"), SQLDataType.INTEGER);
    private static final Field<String> NOTE = field(name("row_file", "note"), SQLDataType.CLOB);
    private static final Field<String> LOGIN = field(name("row_file", "login"), SQLDataType.CLOB);
    private static final Field<String> ACTOR = field(name("row_file", "actor"), SQLDataType.CLOB);
    private static final Field<OffsetDateTime> AT = field(name("row_file", "at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<Long> REMOVED = field(name("row_file_removal", "row_file"), SQLDataType.BIGINT);
    private static final Field<String> REASON = field(name("row_file_removal", "reason"), SQLDataType.CLOB);
    private static final Field<String> REMOVER_LOGIN = field(name("row_file_removal", "login"), SQLDataType.CLOB);
    private static final Field<String> REMOVER = field(name("row_file_removal", "actor"), SQLDataType.CLOB);
    private static final Field<OffsetDateTime> REMOVED_AT =
            field(name("row_file_removal", "at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_TEXT = 200;

    private final DSLContext sql;
    private final History history;

    StoredRowFiles(DSLContext sql, History history) {
        this.sql = sql;
        this.history = history;
    }

    /// Whether the caller may write the row, and all files of it or their own only.
    private enum Right {
        NONE,
        OWN,
        ALL
    }

    @Override
    public Outcome<List<RowFile>> files(Caller caller, LedgerCode ledger, RowId row) {
        return seen(caller, ledger, row).map(version -> {
            Right right = right(caller, version);
            return all(on(ledger, row)).orderBy(ID.desc()).fetch(r -> read(r, caller, right));
        });
    }

    @Override
    public Outcome<RowFile> add(Caller caller, LedgerCode ledger, RowId row, String named, byte[] content, @Nullable String note) {
        return written(caller, ledger, row).then(right -> {
            String name = fileName(named);
            Optional<Problem> refusal = refusal(ledger, row, name, content, note);
            if (refusal.isPresent()) {
                return Outcome.rejected(refusal.get());
            }
            FileKind kind = FileKind.of(content).orElseThrow();
            String hash = sha256(content);
            long id = sql.transactionResult(transaction -> {
                DSLContext within = transaction.dsl();
                within.insertInto(CONTENT, bare(CONTENT_HASH), bare(BYTES_OF)).values(hash, content).onConflictDoNothing().execute();
                return within.insertInto(FILE)
                        .set(bare(LEDGER), ledger.value())
                        .set(bare(ROW), row.value())
                        .set(bare(HASH), hash)
                        .set(bare(NAME), name)
                        .set(bare(KIND), kind.name())
                        .set(bare(SIZE), content.length)
                        .set(bare(NOTE), note == null || note.isBlank() ? null : note.strip())
                        .set(bare(LOGIN), caller.actor().login())
                        .set(bare(ACTOR), caller.actor().name())
                        .returning(bare(ID))
                        .fetchSingle(bare(ID));
            });
            return Outcome.accepted(one(caller, ledger, row, id, right).orElseThrow());
        });
    }

    private Optional<Problem> refusal(LedgerCode ledger, RowId row, String name, byte[] content, @Nullable String note) {
        if (content.length > LARGEST) {
            return problem(LedgerProblem.FILE_TOO_LARGE, "照片可在手机上选较小的尺寸，文件可分成几份", name, megabytes(content.length), megabytes(LARGEST));
        }
        if (content.length == 0) {
            return problem(LedgerProblem.FILE_TYPE, "请重新选择文件", name, "是空的");
        }
        Optional<FileKind> kind = FileKind.of(content);
        if (kind.isEmpty()) {
            return problem(LedgerProblem.FILE_TYPE, "可以放：" + FileKind.all() + "；含宏的文件请另存为不含宏的", name, "不是可以存放的类型");
        }
        if (!kind.get().fits(name)) {
            String hint = "内容是" + kind.get().title() + "，请把文件名改为以 ." + kind.get().ending() + " 结尾";
            return problem(LedgerProblem.FILE_TYPE, hint, name, "的名称与内容不符");
        }
        if (note != null && note.strip().length() > LONGEST_TEXT) {
            return Optional.of(LedgerProblem.TOO_LONG.at(Place.WHOLE, "请缩短说明", LONGEST_TEXT, note.strip().length()));
        }
        if (sql.fetchCount(all(on(ledger, row).and(REMOVED.isNull()))) >= MOST) {
            return problem(LedgerProblem.TOO_MANY_FILES, "请先移除不用的文件", MOST);
        }
        return all(on(ledger, row).and(HASH.eq(sha256(content))).and(REMOVED.isNull()))
                .fetchOptional()
                .flatMap(r -> problem(LedgerProblem.FILE_TWICE, null, r.get(NAME)));
    }

    private static Optional<Problem> problem(LedgerProblem code, @Nullable String hint, Object... found) {
        return Optional.of(code.at(Place.WHOLE, hint, found));
    }

    @Override
    public Outcome<RowFile> remove(Caller caller, LedgerCode ledger, RowId row, long file, String reason) {
        return written(caller, ledger, row).then(right -> {
            Optional<RowFile> found = one(caller, ledger, row, file, right).filter(f -> f.removed() == null);
            if (found.isEmpty()) {
                return Outcome.rejected(LedgerProblem.UNKNOWN_FILE.at(Place.WHOLE, null, file));
            }
            if (!found.get().removable()) {
                return Outcome.rejected(LedgerProblem.ROW_NOT_WRITABLE.at(
                        Place.WHOLE, "只能移除自己放上的文件", found.get().name()));
            }
            if (reason.isBlank() || reason.strip().length() > LONGEST_TEXT) {
                return Outcome.rejected(LedgerProblem.REASON_MISSING.at(Place.WHOLE, "写一两句即可", "移除“" + found.get().name() + "”"));
            }
            sql.insertInto(REMOVAL)
                    .set(bare(REMOVED), file)
                    .set(bare(REASON), reason.strip())
                    .set(bare(REMOVER_LOGIN), caller.actor().login())
                    .set(bare(REMOVER), caller.actor().name())
                    .onConflictDoNothing()
                    .execute();
            return Outcome.accepted(one(caller, ledger, row, file, right).orElseThrow());
        });
    }

    @Override
    public Outcome<Content> content(Caller caller, LedgerCode ledger, RowId row, long file) {
        return seen(caller, ledger, row).then(version -> one(caller, ledger, row, file, Right.NONE)
                .filter(found -> found.removed() == null)
                .map(found -> Outcome.accepted(new Content(
                        found, sql.select(BYTES_OF).from(CONTENT).where(CONTENT_HASH.eq(found.hash())).fetchSingle(BYTES_OF))))
                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_FILE.at(Place.WHOLE, null, file))));
    }

    private Outcome<Version> seen(Caller caller, LedgerCode ledger, RowId row) {
        return Optional.of(ledger)
                .filter(code -> history.definitions().ledger(code).isPresent() && caller.scope().on(code).isPresent())
                .flatMap(code -> history.find(code, row, history.current(), caller.scope()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.rejected(LedgerProblem.UNKNOWN_ROW.at(Place.WHOLE, null, ledger, row)));
    }

    private Outcome<Right> written(Caller caller, LedgerCode ledger, RowId row) {
        return seen(caller, ledger, row).then(version -> switch (right(caller, version)) {
            case NONE -> Outcome.rejected(LedgerProblem.ROW_NOT_WRITABLE.at(Place.WHOLE, null, "#" + row));
            case OWN -> Outcome.accepted(Right.OWN);
            case ALL -> Outcome.accepted(Right.ALL);
        });
    }

    private Right right(Caller caller, Version version) {
        boolean writes = caller.writable(version.ledger(), version.park())
                .flatMap(scope -> history.find(version.ledger(), version.row(), history.current(), scope))
                .isPresent();
        return !writes ? Right.NONE : caller.settable(version.ledger(), version.park()).isPresent() ? Right.OWN : Right.ALL;
    }

    private Optional<RowFile> one(Caller caller, LedgerCode ledger, RowId row, long file, Right right) {
        return all(on(ledger, row).and(ID.eq(file))).fetchOptional(r -> read(r, caller, right));
    }

    private SelectConditionStep<Record> all(Condition condition) {
        return sql.select(List.of(ID, HASH, NAME, KIND, SIZE, NOTE, LOGIN, ACTOR, AT, REMOVED, REASON, REMOVER, REMOVED_AT))
                .from(FILE)
                .leftJoin(REMOVAL)
                .on(REMOVED.eq(ID))
                .where(condition);
    }

    private static Condition on(LedgerCode ledger, RowId row) {
        return LEDGER.eq(ledger.value()).and(ROW.eq(row.value()));
    }

    private static RowFile read(Record r, Caller caller, Right right) {
        boolean removed = r.get(REMOVED) != null;
        boolean own = r.get(LOGIN).equals(caller.actor().login());
        return new RowFile(
                r.get(ID),
                r.get(NAME),
                FileKind.valueOf(r.get(KIND)),
                r.get(SIZE),
                r.get(HASH),
                r.get(NOTE),
                r.get(ACTOR),
                r.get(AT).toInstant(),
                !removed && (right == Right.ALL || right == Right.OWN && own),
                removed ? new Removal(r.get(REMOVER), r.get(REMOVED_AT).toInstant(), r.get(REASON)) : null);
    }

    /// The last part of the name only: browsers may send a path.
    private static String fileName(String named) {
        String last = named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    private static String megabytes(int bytes) {
        return String.valueOf((bytes + 1024 * 1024 - 1) / (1024 * 1024));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Field<T> bare(Field<T> field) {
        return DSL.field(DSL.name(field.getName()), field.getDataType());
    }
}
