package io.yuanheng.platform.command;

import io.yuanheng.indicator.FigureView;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// A figure for people at a console.
final class FigureText {

    private FigureText() {}

    static void print(FigureView figure, PrintWriter out) {
        out.println(figure.title() + "（" + figure.park() + "，" + figure.period() + "）");
        line(out, "数值", with(figure.value(), figure.unit()), figure.value() == null ? "未报" : figure.estimate() ? "含预计" : "");
        line(out, "同期", with(figure.prior(), figure.unit()), "");
        line(out, "增减", with(figure.difference(), figure.unit()), "");
        line(out, "增长", with(figure.growth(), "%"), "");
        if (figure.target() != null) {
            line(out, "确保目标", with(figure.target().floor(), figure.unit()), with(figure.completion(), "% 完成"));
            line(out, "力争目标", with(figure.target().stretch(), figure.unit()), with(figure.stretchCompletion(), "% 完成"));
        }
        line(out, "序时进度", with(figure.timeProgress(), "%"), "");
        for (FigureView.Part part : figure.by()) {
            out.println("  " + part.title() + "\t" + shown(part.value()) + "\t同期 " + shown(part.prior()) + "\t增长 " + with(part.growth(), "%")
                    + "\t占比 " + with(part.share(), "%"));
        }
        figure.stated().forEach(said -> out.println("  不一致：" + said.say()));
        out.println("  依据：" + figure.lineage().ledger() + " " + figure.lineage().rows() + " 行，变更号 " + figure.change());
    }

    private static void line(PrintWriter out, String name, String value, String note) {
        if (!value.equals("—") || !note.isEmpty() && !note.equals("—")) {
            out.println("  " + name + "：" + value + (note.isEmpty() ? "" : "（" + note + "）"));
        }
    }

    private static String with(@Nullable String value, String unit) {
        return value == null ? "—" : unit.startsWith("%") ? value + unit : value + " " + unit;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "—" : value;
    }
}
