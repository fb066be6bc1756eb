package io.yuanheng.platform.demo;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.check.OwnReportCheck;
import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.check.Verdict;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.CannotStart;
import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Frozen;
import io.yuanheng.report.Reports.Issued;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Issues a report of each demonstration park, writes the files, and says what the check found.
final class DemoReports {

    private final Reports reports;
    private final OwnReportCheck check;
    private final Caller operator;
    private final Path folder;
    private final List<DemoOrder> orders;
    private final PrintWriter out;

    DemoReports(Application application, DataDirectory directory, Path pack, PrintWriter out) {
        this.reports = application.get(Reports.class);
        this.check = application.get(OwnReportCheck.class);
        this.operator = application.get(Access.class).operator("demo");
        this.folder = directory.reports();
        this.orders = DemoOrder.of(pack);
        this.out = out;
    }

    void issueAndCheck() {
        for (DemoOrder order : orders) {
            Issued issued = issuedBefore(order).orElseGet(() -> issue(order));
            Frozen frozen = Demonstration.accepted("报告", reports.frozen(operator, issued.id()));
            Path file = file(order);
            write(file, frozen.docx());
            out.println("已签发 " + issued.manifest().title() + "（第 " + issued.id() + " 号，变更号 " + issued.manifest().change() + "）");
            out.println("  " + file);
            tell(Demonstration.accepted("核对", check.checkIssued(operator, issued.id())));
            out.flush();
        }
    }

    void list() {
        for (DemoOrder order : orders) {
            issuedBefore(order).ifPresent(issued -> {
                Path file = file(order);
                if (!Files.exists(file)) {
                    write(file, Demonstration.accepted("报告", reports.frozen(operator, issued.id())).docx());
                }
                out.println("报告 " + issued.manifest().title() + "  " + file);
            });
        }
    }

    private Optional<Issued> issuedBefore(DemoOrder order) {
        return Demonstration.accepted("报告", reports.issued(operator, order.park())).stream()
                .filter(i -> i.kind() == Reports.Kind.ISSUED)
                .filter(i -> i.manifest().report().equals(order.report()) && i.manifest().period().equals(order.period()))
                .reduce((newer, older) -> older);
    }

    private Issued issue(DemoOrder order) {
        Draft draft = Demonstration.accepted(
                "报告", reports.build(operator, new Reports.Order(order.report(), order.park(), order.period(), order.cutoff())));
        return Demonstration.accepted("报告", reports.issue(operator, draft, null));
    }

    private void tell(CheckedReport checked) {
        Predicate<OwnReportCheck.Finding> confirmed = f -> f.verdict() == Verdict.CONFIRMED;
        long agreed = checked.findings().stream().filter(confirmed).count();
        out.println("  核对：" + agreed + " 个数字与台账一致" + (checked.agrees() ? "。" : "，另有："));
        checked.findings().stream().filter(confirmed.negate()).forEach(f -> out.println("    · " + f.say()));
    }

    private Path file(DemoOrder order) {
        return folder.resolve(order.park() + "-" + order.report() + "-" + order.written() + ".docx");
    }

    private static void write(Path file, byte[] docx) {
        try {
            Files.write(file, docx);
        } catch (IOException e) {
            throw new CannotStart("不能写 " + file + "（" + e.getMessage() + "）。请检查权限和磁盘空间。", e);
        }
    }
}
