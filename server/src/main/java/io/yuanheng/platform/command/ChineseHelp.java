package io.yuanheng.platform.command;

import java.util.ListResourceBundle;

/// The words that the command-line library itself says in help texts.
final class ChineseHelp extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"usage.synopsisHeading", "用法："},
            {"usage.commandListHeading", "命令：%n"},
            {"mixinStandardHelpOptions.help", "显示这段说明"},
            {"mixinStandardHelpOptions.version", "显示版本"},
            {"yuanheng.help.usage.header", "显示一个命令的说明，如 ./yuanheng help import。"},
            {"yuanheng.help.usage.description", ""},
            {"yuanheng.help.usage.synopsisHeading", "用法："},
            {"helpCommand.command", "要看哪个命令"},
            {"helpCommand.help", "显示这段说明"},
        };
    }
}
