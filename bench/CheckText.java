import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.TextCheck;
import java.util.Arrays;

/// How fast a text is checked, warm and on one thread: one line for each size, `characters seconds characters-a-second claims`.
///
/// usage: java -cp APP.jar bench/CheckText.java [SIZE …]
public class CheckText {

    private static final int WARM_UP = 12;
    private static final int RUNS = 7;
    private static final String REPORT =
            """
            上半年，园区76家投产企业实现工业总产值67.59亿元，上年同期为54.17亿元，同比增长24.77%，完成年度任务160亿元的42.24%，落后序时进度7.76个百分点。
            其中东片区27.56亿元、西片区40.03亿元，分别占40.8%和59.2%；实现工业销售产值63.89亿元，产销率94.53%。
            完成固定资产投资6.88亿元，同比增长30.17%。其中，基础设施投资1.53亿元，制造业投资5.33亿元；供应土地5宗、144.5亩，完成年度任务700亩的20.64%。
            落地项目40个，其中已开工22个，开工率55%；共排查出隐患356处，已整改312处，整改率87.6%，剩余44处正在整改。
            税收由2019年的8.5亿元增加到2023年的17.2亿元，年均增长19.3%，是2019年的2.02倍；园区企业由上年底的65家增加到82家，增加17家。
            下一步，坚持项目为王，抓好招商引资、要素保障和安全生产，落实领导包联和日调度、周通报、月评比制度，确保全年目标任务完成。
            """;

    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {10_000, 100_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int i = 0; i < WARM_UP; i++) {
            TextCheck.check(Manuscript.of(text(100_000)));
        }
        for (int size : sizes) {
            Manuscript manuscript = Manuscript.of(text(size));
            long[] nanos = new long[RUNS];
            int claims = 0;
            for (int run = 0; run < RUNS; run++) {
                long began = System.nanoTime();
                claims = TextCheck.check(manuscript).claims().size();
                nanos[run] = System.nanoTime() - began;
            }
            Arrays.sort(nanos);
            double seconds = nanos[RUNS / 2] / 1e9;
            System.out.printf("%d %.3f %.0f %d%n", size, seconds, size / seconds, claims);
        }
    }

    private static String text(int size) {
        return REPORT.repeat(size / REPORT.length() + 1).substring(0, size);
    }
}
