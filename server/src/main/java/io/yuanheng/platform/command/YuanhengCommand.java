package io.yuanheng.platform.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command that holds all others, which [Main] adds.
@Command(
        name = "yuanheng",
        mixinStandardHelpOptions = true,
        version = "园衡 Yuanheng 0.1.0",
        description = "园衡：工业园区台账、指标与工作汇报，每个数字都能追溯到台账的行。",
        footer = {"", "test 由启动脚本执行全部测试。退出码：0 完成，1 被拒绝（原因见标准错误，未写入任何内容），2 用法错误。"})
final class YuanhengCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少命令。");
    }
}
