package io.yuanheng.check.document;

import io.yuanheng.check.document.DocumentFinding.Kind;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.TextCheck.Checked;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words left over from drafting: places to be filled, hints of a template, errors of a word processor.
///
/// Digits partly covered (29XX6万元, **00万元) are masked figures and not meant; neither are document numbers such as 〔2024〕5号.
final class FindLeftovers {

    private enum Leftover {
        // 完成投资xx亿元、××公司
        CROSSES("(?<![A-Za-z0-9.*＊])[xXｘＸ×]{2,8}+(?![A-Za-z0-9.*＊])", "是待填的位置"),
        // X亿元、x家
        ONE_CROSS("(?<![A-Za-z0-9.*＊xXｘＸ×])[xXｘＸ×](?=(?:[亿万千百]?(?:元|亩|家|个|户|平方|公顷|吨|人|米)|[%％年月日]))", "是待填的数"),
        // （此处填写发展思路）、〔……〕、【待补充】
        HINT(
                "[〔【（(\\[](?:…+|\\.{3,9}|[^〔〕【】（）()\\[\\]\n]{0,30}?"
                        + "(?:此处填|此处请|请填|请在此|请补充|请核实|请各[^〔〕【】（）()\\[\\]\n]{0,8}填|待补充|待核实|待填|待更新|待完善|待确认|数据待)"
                        + "[^〔〕【】（）()\\[\\]\n]{0,60}+)[〕】）)\\]]",
                "是模板的提示或待办的标记"),
        // 单击此处输入文字
        CLICK("(?:单击|点击|单击或点击)此处[^。；，\n]{0,12}", "是模板的提示"),
        // 有关数据待补充。
        OPEN("(?<![有尚亟])待(?:补充|核实|填写|填报)(?=[，。；、）)】〕\\s]|$)", "说明这里还没有写完"),
        // 完成____亿元
        BLANK("[_＿]{2,40}+", "是待填的空白"),
        EMPTY_BRACKETS("[〔【（(][ \u3000]{0,8}+[〕】）)]", "括号里没有内容"),
        QUESTIONS("[?？]{2,20}+", "是存疑的标记"),
        SLOT("\\{\\{[^{}\n]{0,60}+\\}\\}|\\$\\{[^{}\n]{0,60}+\\}", "是模板的空位"),
        OFFICE_ERROR("错误[!！]\\s?未找到引用源|Error! Reference source not found|#REF!|#N/A|#VALUE!|#DIV/0!|#NAME\\?", "是文字处理或表格软件留下的出错信息"),
        DAMAGED("\uFFFD{1,20}+", "是损坏的字符");

        private final Pattern pattern;
        private final String say;

        Leftover(String pattern, String say) {
            this.pattern = Pattern.compile(pattern, Pattern.MULTILINE);
            this.say = say;
        }
    }

    private FindLeftovers() {}

    static List<DocumentFinding> find(Checked checked) {
        String text = checked.manuscript().text();
        NavigableMap<Integer, DocumentFinding> found = new TreeMap<>();
        for (Leftover leftover : Leftover.values()) {
            Matcher matcher = leftover.pattern.matcher(text);
            while (matcher.find()) {
                Span span = new Span(matcher.start(), matcher.end());
                Map.Entry<Integer, DocumentFinding> before = found.lowerEntry(span.end());
                if (before == null || !before.getValue().span().overlaps(span)) {
                    found.put(span.start(), new DocumentFinding(Kind.LEFTOVER, span, "“" + matcher.group().strip() + "”" + leftover.say, List.of()));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
