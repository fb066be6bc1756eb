package io.yuanheng.check.ledger;

import io.yuanheng.check.document.DocumentFinding;
import io.yuanheng.check.document.DocumentFinding.Kind;
import io.yuanheng.check.ledger.RegisteredNames.Named;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.TextCheck.Checked;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds full names of enterprises and projects against the ledgers: an old name, a name with a wrong character, and a firm that is
/// called one of the park's and is not registered. A firm from elsewhere, such as a builder, is nobody's mistake.
public final class NameComparison {

    // a legal name; what stands before it in the sentence may be caught as well and is told apart by comparing from the end
    private static final Pattern FULL_NAME =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9（）()·]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司|专业合作社)(?:[\\p{IsHan}]{2,8}?分公司)?");
    private static final Pattern PROJECT = Pattern.compile("[\\p{IsHan}A-Za-z0-9（）()·.]{4,60}?项目");
    private static final Pattern OURS = Pattern.compile("(?:入园|入驻|园区|区内|园内|规上|规模以上工业|投产|在产)企业[^。；;\n]{0,40}$");
    private static final Pattern BEFORE_A_NAME =
            Pattern.compile("^.*(?:引进|推动|协助|支持|服务|走访|包括|其中|分别是|分别为|企业|公司|项目|即|由|对|为|与|和|及|是|了)(?=[\\p{IsHan}A-Za-z]{4})");
    private static final Pattern NUMBERING = Pattern.compile("[0-9一二三四五六七八九十甲乙丙丁东南西北A-Za-z]");
    private static final int SHORTEST = 6;

    private final RegisteredNames names;
    private final Map<String, Named> former = new HashMap<>();
    private final Map<String, Named> known = new HashMap<>();

    public NameComparison(Indicators indicators, Definitions definitions, Scope scope, ParkCode park, ChangeNo asOf) {
        this(RegisteredNames.read(indicators, definitions, scope, park, asOf));
    }

    NameComparison(RegisteredNames names) {
        this.names = names;
        for (Named named : names.all()) {
            known.put(plain(named.name()), named);
        }
        for (Named named : names.all()) {
            for (String other : named.others()) {
                // a full legal name that is not the present one was the name once; anything else is a short form
                if (FULL_NAME.matcher(other).matches() && !known.containsKey(plain(other))) {
                    former.put(plain(other), named);
                } else {
                    known.putIfAbsent(plain(other), named);
                }
            }
        }
    }

    public List<DocumentFinding> find(Checked checked) {
        String text = checked.manuscript().text();
        List<DocumentFinding> found = new ArrayList<>();
        if (names.all().isEmpty()) {
            return found;
        }
        Matcher firm = FULL_NAME.matcher(text);
        while (firm.find()) {
            firm(text, new Span(firm.start(), firm.end())).ifPresent(found::add);
        }
        Matcher project = PROJECT.matcher(text);
        while (project.find()) {
            Span span = new Span(project.start(), project.end());
            if (endsIn(known, span.of(text)).isEmpty()) {
                misspelt(text, span).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<DocumentFinding> firm(String text, Span span) {
        String words = span.of(text);
        Optional<String> present = endsIn(known, words);
        Optional<String> old = endsIn(former, words);
        if (present.isPresent() && old.map(o -> o.length() <= present.get().length()).orElse(true)) {
            return Optional.empty();
        }
        if (old.isPresent()) {
            Span at = new Span(span.end() - old.get().length(), span.end());
            Named named = Objects.requireNonNull(former.get(plain(old.get())));
            return Optional.of(finding(at, "“" + old.get() + "”是旧名，" + named.ledger() + "里现名“" + named.name() + "”"));
        }
        Optional<DocumentFinding> misspelt = misspelt(text, span);
        if (misspelt.isPresent()) {
            return misspelt;
        }
        String before = text.substring(Math.max(0, span.start() - 60), span.start());
        Matcher lead = BEFORE_A_NAME.matcher(words);
        int own = lead.find() ? lead.end() : 0;
        if (OURS.matcher(before + words.substring(0, own)).find()) {
            Span at = new Span(span.start() + own, span.end());
            return Optional.of(finding(at, "文中称为园区企业，" + String.join("、", names.ledgers()) + "里没有“" + at.of(text) + "”"));
        }
        return Optional.empty();
    }

    /// A registered name that differs in one or two characters.
    private Optional<DocumentFinding> misspelt(String text, Span span) {
        String words = plain(span.of(text));
        for (Named named : names.all()) {
            String name = plain(named.name());
            if (name.length() < SHORTEST || !sharesAnEnd(words, name)) {
                continue;
            }
            int allowed = name.length() >= 12 ? 2 : 1;
            for (int length = name.length() - 1; length <= Math.min(name.length() + 1, words.length()); length++) {
                if (length > words.length()) {
                    break;
                }
                String tail = words.substring(words.length() - length);
                if (tail.charAt(0) == name.charAt(0) && !sameButNumber(tail, name) && Distance.within(tail, name, allowed)) {
                    Span at = new Span(Math.max(span.start(), span.end() - length), span.end());
                    return Optional.of(finding(at, "与" + named.ledger() + "里的“" + named.name() + "”只差一两个字，请核对"));
                }
            }
        }
        return Optional.empty();
    }

    // 一期项目 and 二期项目 are two projects
    private static boolean sameButNumber(String one, String other) {
        return NUMBERING.matcher(one).replaceAll("").equals(NUMBERING.matcher(other).replaceAll(""));
    }

    // the last word, such as 有限公司 or 项目, is shared by any two names; the two characters at the start tell most apart
    private static boolean sharesAnEnd(String words, String name) {
        return words.length() >= name.length() - 1 && words.endsWith(name.substring(name.length() - 2)) && words.contains(name.substring(0, 1));
    }

    private static Optional<String> endsIn(Map<String, Named> register, String words) {
        for (int from = 0; words.length() - from >= 2; from++) {
            if (register.containsKey(plain(words.substring(from)))) {
                return Optional.of(words.substring(from));
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.replace('（', '(').replace('）', ')').replace(" ", "");
    }

    private static DocumentFinding finding(Span span, String say) {
        return new DocumentFinding(Kind.NAME, span, say, List.of());
    }
}
