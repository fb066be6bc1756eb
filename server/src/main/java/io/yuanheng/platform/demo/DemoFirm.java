package io.yuanheng.platform.demo;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A log-in of one firm of the demonstration, for the pages that firms see: of the firms that file monthly returns, the one that
/// filed the first request.
///
/// @param firm its name
public record DemoFirm(String firm, DemoLogin login) {

    private static final LedgerCode REQUEST = new LedgerCode("request");
    private static final LedgerCode RETURN = new LedgerCode("monthly_return");
    private static final LedgerCode ENTERPRISE = new LedgerCode("enterprise");

    /// @return empty where no such firm has a credit code
    public static Optional<DemoFirm> of(Application application, DataDirectory directory) {
        History history = application.get(History.class);
        Access access = application.get(Access.class);
        Caller operator = access.operator("demo");
        Set<RowId> reporting = firms(history, operator, RETURN).collect(Collectors.toSet());
        return firms(history, operator, REQUEST)
                .filter(reporting::contains)
                .flatMap(row -> history.find(ENTERPRISE, row, history.current(), operator.scope()).stream())
                .flatMap(firm -> of(firm, access, operator, directory).stream())
                .findFirst();
    }

    /// The firms of a ledger's rows, the oldest row first.
    private static Stream<RowId> firms(History history, Caller operator, LedgerCode ledger) {
        return history.read(RowQuery.all(ledger, history.current()), operator.scope()).stream()
                .flatMap(row -> row.value(new FieldCode("enterprise")).stream())
                .flatMap(value -> value instanceof Value.Reference(RowId firm) ? Stream.of(firm) : Stream.empty());
    }

    private static Optional<DemoFirm> of(Version firm, Access access, Caller operator, DataDirectory directory) {
        Optional<String> code = text(firm, "credit_code");
        Optional<String> name = text(firm, "name");
        if (code.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String password = directory.secret("demo-firm", DemoLogin::drawn);
        boolean made = access.addUser(operator, code.get(), name.get(), password, "enterprise", firm.park().value())
                instanceof Outcome.Accepted<?>;
        return Optional.of(new DemoFirm(name.get(), DemoLogin.tried(access, code.get(), password, made)));
    }

    private static Optional<String> text(Version row, String field) {
        return row.value(new FieldCode(field)).flatMap(value -> value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());
    }
}
