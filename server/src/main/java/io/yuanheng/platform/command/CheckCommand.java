package io.yuanheng.platform.command;

import io.yuanheng.access.Caller;
import io.yuanheng.check.CheckAnswer;
import io.yuanheng.check.CheckedManuscript;
import io.yuanheng.check.ManuscriptCheck;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.platform.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// A text is checked against itself without modules or database, so that the answer comes at once; they are started only where the
/// ledgers are asked.
@Command(
        name = "check",
        description = {
            "核稿：读任何文稿（.docx、.txt、.md），重算其中能算的说法，指出对不上的数字。",
            "加 --park 时再与台账比较；本程序写的报告还与当时写下的逐个核对。",
            "发现不一致时退出码也是 0；1 表示文件读不了或被拒绝。"
        },
        mixinStandardHelpOptions = true,
        subcommands = DecideCommand.class)
final class CheckCommand extends ModuleCommand {

    // not required by the parser, because the subcommand has none
    @Parameters(paramLabel = "FILE", arity = "0..1", description = ".docx、.txt 或 .md")
    @Nullable Path file;

    @Option(names = "--park", paramLabel = "P", description = "与这个园区（代码或名称）的台账比较")
    @Nullable String park;

    @Option(names = "--as-of", paramLabel = "CHANGE", description = "按这个变更号时的台账；不写时用最新")
    @Nullable Long asOf;

    @Option(names = "--json", description = "以 JSON 输出")
    boolean json;

    @Option(names = {"-o", "--output"}, paramLabel = "MARKED.docx", description = "把发现作为批注写进一份 Word 文档，原文不动")
    @Nullable Path marked;

    private @Nullable CheckedManuscript checked;

    @Override
    void prepare() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "缺少要核对的文件：check FILE");
        }
        if (asOf != null && park == null) {
            throw new ParameterException(spec.commandLine(), "--as-of 要与 --park 一起用");
        }
        InputFile.mustExist(file);
        markedMustBeWritable(file);
        checked = granted(CheckedManuscript.of(file));
        if (needsNoModules()) {
            tell(checked.isOwnReport() ? checked.noting("数字清单没有与台账核对：数据目录里没有台账（可用 --data 指定）") : checked);
        }
    }

    @Override
    boolean needsNoModules() {
        return checked != null && park == null && !(checked.isOwnReport() && hasLedgers());
    }

    @Override
    void answer(Application application) {
        if (checked == null) {
            return;
        }
        Caller caller = operator(application);
        ManuscriptCheck check = application.get(ManuscriptCheck.class);
        CheckedManuscript with = check.withManifest(caller, checked);
        tell(park == null ? with : granted(check.against(caller, with, parkOf(application, caller, park), change(asOf))));
    }

    private static ParkCode parkOf(Application application, Caller caller, String named) {
        return new Declared(application, caller).park(named);
    }

    private static @Nullable ChangeNo change(@Nullable Long asOf) {
        if (asOf != null && asOf < 0) {
            throw new Refused("没有变更号 " + asOf + "。");
        }
        return asOf == null ? null : new ChangeNo(asOf);
    }

    private boolean hasLedgers() {
        return data.directory().holdsCluster() || System.getenv("YUANHENG_DB_URL") != null;
    }

    private void tell(CheckedManuscript manuscript) {
        if (marked != null) {
            byte[] docx = granted(manuscript.marked(Clock.systemUTC().instant()));
            output(marked).write(to -> write(to, docx));
        }
        CheckAnswer answer = manuscript.answer();
        if (json) {
            out().println(Json.of(answer));
        } else {
            new CheckText(answer, manuscript::lineOf, out()).print();
            if (marked != null) {
                out().println("批注写在 " + marked);
            }
        }
    }

    private void markedMustBeWritable(Path original) {
        if (marked == null) {
            return;
        }
        output(marked).mustBeWritable();
        try {
            if (Files.exists(marked) && Files.isSameFile(marked, original)) {
                throw new Refused("不会覆盖原文件 " + original + "。请给 -o 另一个文件名。");
            }
        } catch (IOException e) {
            throw new Refused("不能读取 " + marked + "（" + e.getMessage() + "）。", e);
        }
    }

    private static OutputFile output(Path file) {
        OutputFile output = new OutputFile();
        output.file = file;
        return output;
    }

    private static void write(Path to, byte[] content) {
        try {
            Files.write(to, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
