package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Growth rates by what they speak of and where: under 东部沿海, 税收收入 grew by 16.2%.
final class RatesByName {

    private static final int MOST_NAMES = 12;
    private static final int MOST_RATES = 120;

    private record Rate(String place, String name, Mention mention) {}

    private final Reading reading;
    private final Findings findings;
    private final Referents referents;
    private final List<Rate> rates = new ArrayList<>();

    RatesByName(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.referents = new Referents(reading, findings);
    }

    void collect() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.GROWTH) && m.isSound()) {
                collect(m);
            }
        }
    }

    private void collect(Mention rate) {
        Mention head = referents.head(rate);
        List<Mention> series = referents.series(head);
        List<String> names = names(head.clause());
        if (names.size() == series.size() && names.size() > 1) {
            rates.add(new Rate(reading.label(rate), names.get(series.indexOf(rate)), rate));
            return;
        }
        Mention amount = referents.of(rate);
        String name = amount == null || series.size() == 1 && head.subject().length() >= 2
                ? head.subject()
                : amount.subject();
        rates.add(new Rate(reading.label(rate), name, rate));
    }

    /// 工业总产值、工业增加值、税收收入同比依次增长: the nouns of a list.
    static List<String> names(String clause) {
        int end = clause.length();
        for (String word : new String[] {"增幅", "增速", "同比", "分别", "依次", "比上年", "增长", "下降"}) {
            int at = clause.indexOf(word);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String list = clause.substring(0, end).replace("其中", "");
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= list.length() && names.size() < MOST_NAMES; i++) {
            boolean stop = i == list.length()
                    || list.charAt(i) == '、'
                    || list.charAt(i) == '和' && i > start + 1
                    || list.charAt(i) == '与' && i > start + 1;
            if (stop) {
                names.add(list.substring(start, i));
                start = i + 1;
            }
        }
        return names;
    }

    /// 工业总产值和税收收入增幅分别高于东部沿海0.74和19.33个百分点.
    @Nullable
    Claim between(Mention gap) {
        Mention head = referents.head(gap);
        List<Mention> series = referents.series(head);
        List<String> names = names(head.clause());
        int above = Math.max(head.clause().lastIndexOf("高于"), head.clause().lastIndexOf("低于"));
        if (above < 0 || names.size() != series.size() || !Wording.has(head.clause(), "增幅", "增速", "增长")) {
            return null;
        }
        String place = Subjects.core(head.clause().substring(above + 2));
        String name = names.get(series.indexOf(gap));
        Mention own = null;
        Mention other = null;
        int until = firstFrom(gap.index());
        for (Rate rate : rates.subList(Math.max(0, until - MOST_RATES), until)) {
            findings.step();
            boolean same = Subjects.same(rate.name, name);
            own = same && rate.place.equals(reading.label(gap)) && rate.mention.index() < gap.index()
                    ? rate.mention
                    : own;
            other = same && place.length() >= 2 && rate.place.contains(place) && rate.mention.index() < gap.index()
                    ? rate.mention
                    : other;
        }
        if (own == null || other == null || own.index() == other.index()) {
            return null;
        }
        return signed(new Calculation(reading, Claim.Kind.DIFFERENCE, Formula.DIFFERENCE), own, other)
                .written("{0}-{1}")
                .stated(gap)
                .claim();
    }

    /// Where the rates begin that stand at a mention or behind it.
    private int firstFrom(int mention) {
        int low = 0;
        int high = rates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rates.get(middle).mention.index() < mention) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static Calculation signed(Calculation calculation, Mention now, Mention other) {
        return calculation.with("rate", now).with("other", other);
    }
}
