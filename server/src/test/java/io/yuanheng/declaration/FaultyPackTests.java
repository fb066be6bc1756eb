package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault is found, once, at the place marked by `▸`, with the name that was probably meant.
class FaultyPackTests {

    /// @param hint a part of the hint, or empty
    record Fault(DeclarationProblem code, String sentence, String hint, MarkedPack pack) {
        @Override
        public String toString() {
            return code.code() + " " + sentence;
        }
    }

    private static final String LEDGER = """
            ledger/a.yaml
            ledger: area
            title: 片区
            name: title
            identified_by: code
            fields:
              code:  { type: text, title: 编号 }
              title: { type: text, title: 名称 }
              size:  { type: amount, title: 面积, unit: 亩 }
              staff: { type: count, title: 人数, unit: 人 }
              since: { type: day, title: 设立 }
              phone: { type: phone, title: 电话, personal: yes }
            """;

    /// Decisions on measures for areas.
    private static final String MEASURES = """
            ledger/m.yaml
            ledger: m
            title: 措施
            name: area
            identified_by: [area, item, due_on, kind]
            fields:
              area:       { type: reference, title: 片区, to: area }
              item:       { type: choice, title: 承诺, options: { opened: 开园 } }
              due_on:     { type: day, title: 应兑现 }
              kind:       { type: choice, title: 措施, options: { remind: 提醒 } }
              decision:   { type: choice, title: 决定, options: { accepted: 采纳, rejected: 不采纳 } }
              decided_on: { type: day, title: 决定日期 }
              done_on:    { type: day, title: 办理日期 }
              new_date:   { type: day, title: 新日期 }
              why:        { type: note, title: 理由 }
              facts:      { type: note, title: 情况 }
            """;

    private static String ladder(String promises, String rung) {
        return "deadline/m.yaml\nmeasures: steps\ntitle: 阶梯\nof: area\ninto: m\npromises: { " + promises + " }\nrungs: [ { " + rung + " } ]\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isFoundWhereItStands(Fault fault) {
        assertThat(fault.pack().problems()).extracting(Problem::code, Problem::where).containsExactly(
                org.assertj.core.groups.Tuple.tuple(fault.code(), fault.pack().mark()));
        String hint = fault.pack().problems().getFirst().hint();
        assertThat(hint == null ? "" : hint).contains(fault.hint());
    }

    @Test
    void ofEveryKindIsShownHere() {
        // the one that needs a folder on disk is shown in PackFoldersTests, those of templates in ReportPartsTests
        var elsewhere = List.of(
                DeclarationProblem.UNREADABLE_FOLDER, DeclarationProblem.UNKNOWN_PART, DeclarationProblem.PART_IN_PART, DeclarationProblem.UNUSED_PART);
        assertThat(Stream.concat(faults().map(Fault::code), elsewhere.stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DeclarationProblem.values());
    }

    @Test
    void codesAreStableAndDistinct() {
        assertThat(Arrays.stream(DeclarationProblem.values()).map(DeclarationProblem::code).distinct())
                .hasSameSizeAs(DeclarationProblem.values())
                .allMatch(code -> code.matches("DECL-\\d{3}"));
    }

    static Stream<Fault> faults() {
        return Stream.of(yaml(), ledgers(), references(), indicators(), calendars(), deadlines(), approvals(), methods(), results(), access(), known(), overlays())
                .flatMap(List::stream);
    }

    private static Fault fault(DeclarationProblem code, String sentence, String hint, String... files) {
        return new Fault(code, sentence, hint, MarkedPack.of(files));
    }

    private static List<Fault> known() {
        return List.of(
                fault(DeclarationProblem.BAD_VALUE, "a way of knowing that is none", "year_before", LEDGER + "known: { size: ▸guess }\n"),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "today in a field that is no day", "", LEDGER + "known: { size: ▸today }\n"),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "a number in a field that identifies nothing", "", LEDGER + "known: { title: ▸number Q }\n"),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "another unit a year before", "", LEDGER + "known: { size: ▸year_before staff }\n"),
                fault(DeclarationProblem.UNKNOWN_FIELD, "a field that there is not", "size", LEDGER + "known: { ▸sizes: last }\n"));
    }

    private static List<Fault> yaml() {
        return List.of(
                fault(DeclarationProblem.NOT_YAML, "brackets that do not close", "", "ledger/a.yaml\nledger: [a\ntitle▸: b\n"),
                fault(DeclarationProblem.NOT_YAML, "brackets without end", "30", "ledger/a.yaml\n▸" + "[".repeat(5000)),
                fault(DeclarationProblem.ALIAS, "an anchor", "", "dictionary/d.yaml\ndictionary: d\ntitle: ▸&x 名称\nentries: { a: 甲 }\n"),
                fault(DeclarationProblem.TAG, "a tag", "", "dictionary/d.yaml\ndictionary: d\ntitle: ▸!!str 名称\nentries: { a: 甲 }\n"),
                fault(DeclarationProblem.DUPLICATE_KEY, "a key twice", "第 2 行", "dictionary/d.yaml\ndictionary: d\ntitle: 甲\n▸title: 乙\nentries: { a: 甲 }\n"),
                fault(DeclarationProblem.UNKNOWN_KEY, "a key with a slip", "identified_by", LEDGER.replace("fields:", "▸identifed_by: code\nfields:")),
                fault(DeclarationProblem.MISSING_KEY, "a missing key", "name：", LEDGER.replace("name: title\n", "").replace("ledger: area", "▸ledger: area")),
                fault(DeclarationProblem.WRONG_SHAPE, "a text instead of a list", "[a, b]", LEDGER.replace("fields:", "rules: ▸无\nfields:")),
                fault(DeclarationProblem.BAD_VALUE, "a type that does not exist", "amount", LEDGER.replace("type: amount", "type: ▸amout")),
                fault(DeclarationProblem.BAD_VALUE, "neither yes nor no", "", LEDGER.replace("title: 编号", "title: 编号, required: ▸maybe")),
                fault(DeclarationProblem.BAD_VALUE, "an empty value", "删去", LEDGER.replace("fields:", "group:▸\nfields:")),
                fault(DeclarationProblem.BAD_VALUE, "a version of two numbers", "0.1.0", "pack.yaml\npack: p\ntitle: 包\nversion: ▸1.10\n"),
                fault(DeclarationProblem.MISPLACED_FILE, "a file in a folder that is not read", "", "notes/x.yaml\n▸a: b\n"),
                fault(DeclarationProblem.UNSAID_WORDS, "words for a title that nobody bears", "删去", LEDGER, "language/en.yaml\nlanguage: en\nwords: { 片区: Area, ▸片区域: Area }\n"),
                fault(DeclarationProblem.AMBIGUOUS_WORDS, "a title said in two ways", "p/language/a.yaml:2:10", LEDGER,
                        "language/a.yaml\nlanguage: en\nwords: { 片区: Area }\n", "language/b.yaml\nlanguage: en\nwords: { ▸片区: District }\n"),
                fault(DeclarationProblem.BAD_VALUE, "a language by its name", "language: en", LEDGER, "language/en.yaml\nlanguage: ▸English\nwords: { 片区: Area }\n"),
                fault(DeclarationProblem.LONG_FILE, "a ledger nobody can read aloud", "", LEDGER + "# 说明\n".repeat(139) + "▸# 第一百五十一行\n"));
    }

    private static List<Fault> ledgers() {
        return List.of(
                fault(DeclarationProblem.BAD_CODE, "a code in capitals", "小写", LEDGER.replace("  since:", "  ▸Since:")),
                fault(DeclarationProblem.RESERVED_CODE, "a field named as a column of every table", "", LEDGER.replace("  since:", "  ▸row_id:")),
                fault(DeclarationProblem.RESERVED_CODE, "a dictionary named as the built-in one", "", "dictionary/d.yaml\ndictionary: ▸indicators\ntitle: 甲\nentries: { a: 甲 }\n"),
                fault(DeclarationProblem.DUPLICATE_CODE, "a ledger declared by two packs", "p/ledger/a.yaml:1:9", LEDGER,
                        "q:pack.yaml\npack: q\ntitle: 另一包\nversion: 1.0.0\n",
                        "q:" + LEDGER.replace("ledger: area", "ledger: ▸area")),
                fault(DeclarationProblem.SECTION_COVERAGE, "a field in no section", "", LEDGER.replace("  phone:", "  ▸phone:") + "sections: { 全部: [code, title, size, staff, since] }\n"),
                fault(DeclarationProblem.SECTION_COVERAGE, "a field in two sections", "", LEDGER + "sections: { 甲: [code, title, size, staff], 乙: [▸size, since, phone] }\n"),
                fault(DeclarationProblem.AMBIGUOUS_HEADING, "two fields under one heading", "", LEDGER.replace("title: 设立", "title: 设立, headers: ▸面积")),
                fault(DeclarationProblem.AMBIGUOUS_ENTRY, "a word that means two codes", "", "dictionary/d.yaml\ndictionary: d\ntitle: 类别\nentries: { a: 甲, b: { title: 乙, aliases: ▸甲 } }\n"),
                fault(DeclarationProblem.AMBIGUOUS_ENTRY, "two options of one title", "", LEDGER.replace("fields:", "fields:\n  kind: { type: choice, title: 类别, options: { a: 甲, b: ▸甲 } }")),
                fault(DeclarationProblem.AMBIGUOUS_ENTRY, "a title that is another code", "", "dictionary/d.yaml\ndictionary: d\ntitle: 类别\nentries: { usd: ▸cny, cny: 人民币 }\n"),
                fault(DeclarationProblem.RENAME, "a renamed field whose old code lives on", "", LEDGER.replace("title: 设立", "title: 设立, was: ▸staff")),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a unit on a text", "amount", LEDGER.replace("{ type: text, title: 名称", "{ type: ▸text, unit: 个, title: 名称")),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a rule that neither refuses nor warns", "", LEDGER + "rules: [ { when: ▸'size > 1' } ]\n"),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "an amount that should identify", "", LEDGER.replace("identified_by: code", "identified_by: ▸size")),
                fault(DeclarationProblem.BAD_TABLE, "a table without its headings", "", "dictionary/d.yaml\ndictionary: d\ntitle: 类别\nrows: d.csv\n", "dictionary/d.csv\n▸code,title\na,甲\n"),
                fault(DeclarationProblem.MISSING_FILE, "a table that is not there", "", "dictionary/d.yaml\ndictionary: d\ntitle: 类别\nrows: ▸d.csv\n"),
                fault(DeclarationProblem.MISSING_FILE, "a report without a template", "", "report/r/report.yaml\nreport: ▸r\ntitle: 报告\ngrain: half\n"),
                fault(DeclarationProblem.CIRCLE, "codes that stand above each other", "", "dictionary/d.yaml\ndictionary: d\ntitle: 类别\nentries: { b: { title: 丁, parent: ▸b } }\n"));
    }

    private static List<Fault> references() {
        return List.of(
                fault(DeclarationProblem.UNKNOWN_PACK, "a pack that was not read", "", "pack.yaml\npack: p\ntitle: 包\nversion: 1.0.0\nrequires: [▸standard]\n"),
                fault(DeclarationProblem.UNKNOWN_GROUP, "a group without ledgers", "园区", "pack.yaml\npack: p\ntitle: 包\nversion: 1.0.0\ngroups: [▸园区与企业]\n", LEDGER.replace("name: title", "group: 园区\nname: title")),
                fault(DeclarationProblem.UNKNOWN_LEDGER, "a reference to nowhere", "area", LEDGER.replace("fields:", "fields:\n  above: { type: reference, title: 上级, to: ▸aera }")),
                fault(DeclarationProblem.UNKNOWN_FIELD, "a name that is no field", "title", LEDGER.replace("name: title", "name: ▸titel")),
                fault(DeclarationProblem.UNKNOWN_DICTIONARY, "a list that is not declared", "kinds", "dictionary/d.yaml\ndictionary: kinds\ntitle: 类别\nentries: { a: 甲 }\n", LEDGER.replace("fields:", "fields:\n  kind: { type: choice, title: 类别, list: ▸kind }")),
                fault(DeclarationProblem.UNKNOWN_ROLE, "a step for nobody", "", LEDGER + "life_cycle: { states: { a: 甲, b: 乙 }, steps: { go: { from: a, to: b, by: ▸office } } }\n"),
                fault(DeclarationProblem.UNKNOWN_DEADLINE, "a promise that no deadline watches", "", LEDGER, MEASURES, ladder("opened: { rule: ▸gone }", "kind: remind")),
                fault(DeclarationProblem.BAD_VALUE, "a measure after no time", "working days", LEDGER, MEASURES, ladder("", "kind: remind, after: ▸0 days")),
                fault(DeclarationProblem.UNKNOWN_FIELD, "a measure that nobody can decide on", "remind", LEDGER, MEASURES, ladder("", "kind: ▸remnd")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "decisions that could be taken twice", "只能决定一次", LEDGER, MEASURES.replace("[area, item, due_on, kind]", "[area, item, due_on]"), ladder("", "kind: remind").replace("into: m", "into: ▸m")),
                fault(DeclarationProblem.UNKNOWN_LEDGER, "rows that are awaited in no ledger", "area", "access/r.yaml\nrole: office\ntitle: 办公室\n", LEDGER + "life_cycle: { states: { signed: 甲, landed: 乙 }, steps: { go: { from: signed, to: landed, by: office, awaits: { of: ▸aera, subject: x } } } }\n"),
                fault(DeclarationProblem.UNKNOWN_LEDGER, "a total of rows in no ledger", "area", LEDGER + "totals: [ { of: ▸aera, subject: x, most: 1, refuse: 甲 } ]\n"),
                fault(DeclarationProblem.UNITS_DO_NOT_FIT, "a total of heads held against land", "单位", LEDGER.replace("fields:", "fields:\n  above: { type: reference, title: 上级, to: area }") + "totals: [ { of: area, subject: above, sum: ▸staff, most: size, refuse: 甲 } ]\n"),
                fault(DeclarationProblem.BAD_VALUE, "a number of rows that is none", "most: 1", LEDGER.replace("fields:", "fields:\n  above: { type: reference, title: 上级, to: area }") + "totals: [ { of: area, subject: above, most: ▸size, refuse: 甲 } ]\n"),
                fault(DeclarationProblem.UNKNOWN_STEP, "another than who took a step that is none", "go", "access/r.yaml\nrole: office\ntitle: 办公室\n", LEDGER + "life_cycle: { states: { signed: 甲, landed: 乙 }, steps: { go: { from: signed, to: landed, by: office, other_than: ▸gone } } }\n"),
                fault(DeclarationProblem.UNKNOWN_STATE, "a step to nowhere", "landed", "access/r.yaml\nrole: office\ntitle: 办公室\n", LEDGER + "life_cycle: { states: { signed: 甲, landed: 乙 }, steps: { go: { from: signed, to: ▸lnded, by: office } } }\n"),
                fault(DeclarationProblem.UNKNOWN_UNIT_OF_MEASURE, "a unit nobody knows", "", LEDGER.replace("unit: 亩", "unit: ▸担")));
    }

    private static List<Fault> indicators() {
        String head = "indicator/i.yaml\nindicator: i\ntitle: 指标\n";
        return List.of(
                fault(DeclarationProblem.UNKNOWN_INDICATOR, "a part that is no indicator", "", LEDGER, head + "unit: 亩\nnature: stock\nrows: { of: area, sum: size }\nparts: [▸j]\n"),
                fault(DeclarationProblem.UNITS_DO_NOT_FIT, "an area counted in heads", "", LEDGER, head + "unit: ▸人\nnature: stock\nrows: { of: area, sum: size }\n"),
                fault(DeclarationProblem.UNITS_DO_NOT_FIT, "rows counted in money", "", LEDGER, head + "unit: ▸万元\nnature: stock\nrows: { of: area, count: rows }\n"),
                fault(DeclarationProblem.UNITS_DO_NOT_FIT, "a ratio of unlike things in percent", "", LEDGER, head + "unit: 亩\nnature: stock\nrows: { of: area, sum: size }\n---\nindicator: j\ntitle: 人数\nunit: 人\nnature: stock\nrows: { of: area, sum: staff }\n---\nindicator: k\ntitle: 比\nunit: ▸'%'\nnature: stock\nratio: { of: i, to: j }\n"),
                fault(DeclarationProblem.DUPLICATE_DIMENSION, "two dimensions of one name", "", LEDGER.replace("fields:", "fields:\n  above: { type: reference, title: 上级, to: area }"), head + "unit: 亩\nnature: stock\nrows: { of: area, sum: size }\nby: [above, ▸above.above]\n"),
                fault(DeclarationProblem.PERSONAL_FIELD, "a figure of personal data", "抹除", LEDGER.replace("unit: 亩", "unit: 亩, personal: yes"), head + "unit: 亩\nnature: stock\nrows: { of: area, sum: ▸size }\n"),
                fault(DeclarationProblem.MISSING_KEY, "a flow that belongs to no period", "", LEDGER, head + "unit: 亩\nnature: flow\nrows: { of: ▸area, sum: size }\n"),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "neither rows nor a ratio", "", "indicator/i.yaml\nindicator: ▸i\ntitle: 指标\nunit: 亩\nnature: flow\n"),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "a target that names no indicator", "indicators", LEDGER.replace("fields:", "fields:\n  year: { type: year, title: 年度 }"), head + "unit: 亩\nnature: stock\nrows: { of: area, sum: size }\ntarget: { of: area, indicator: ▸code, year: year, floor: size }\n"));
    }

    private static List<Fault> calendars() {
        String year = "calendar/c.yaml\ncalendar: 2024\nsource: 通知\ncovered_until: 2024-12-31\n";
        String next = "calendar/d.yaml\ncalendar: ▸2025\nsource: 通知\ncovered_until: 2025-12-31\n";
        return List.of(
                fault(DeclarationProblem.CALENDAR_GAP, "days between two calendars", "补上", year.replace("12-31", "11-30"), next),
                fault(DeclarationProblem.CALENDAR_OVERLAP, "two calendars of one day", "p/calendar/c.yaml:1:11", year.replace("2024-12-31", "2025-01-05"), next),
                fault(DeclarationProblem.CALENDAR_DAY, "a make-up day that is worked anyway", "周六", year + "work: [▸2024-02-05]\n"),
                fault(DeclarationProblem.CALENDAR_DAY, "a day rested and worked", "", year + "rest: { 春节: 2024-02-10..2024-02-17 }\nwork: [▸2024-02-17]\n"),
                fault(DeclarationProblem.CALENDAR_DAY, "a day in two holidays", "一次", year + "rest: { 中秋节: 2024-10-01, 国庆节: ▸2024-10-01..2024-10-07 }\n"),
                fault(DeclarationProblem.CALENDAR_DAY, "a calendar that ends before its last date", "covered_until", year.replace("12-31", "06-30") + "rest: { 国庆节: ▸2024-10-01..2024-10-07 }\n"),
                fault(DeclarationProblem.BAD_VALUE, "a day that does not exist", "2024-02-10", year + "rest: { 春节: ▸2024-02-30 }\n"),
                fault(DeclarationProblem.BAD_VALUE, "a holiday that ends before it begins", "", year + "rest: { 春节: ▸2024-02-17..2024-02-10 }\n"),
                fault(DeclarationProblem.BAD_VALUE, "a name that says no year", "calendar: 2024", year.replace("calendar: 2024", "calendar: ▸甲辰年")));
    }

    private static List<Fault> deadlines() {
        String office = "access/r.yaml\nrole: office\ntitle: 办公室\n";
        String lamps = "deadline/l.yaml\nlamps: plain\ntitle: 灯\nrules: [ { lamp: red, when: late } ]\n";
        String rule = "deadline/d.yaml\ndeadline: d\ntitle: 期限\nof: area\nfrom: since\nlimit: 3 working days\ndone: since\nby: office\nlamps: plain\n";
        return List.of(
                fault(DeclarationProblem.UNKNOWN_LAMPS, "lamps that nobody declared", "plain", LEDGER, office, lamps, rule.replace("lamps: plain", "lamps: ▸plian")),
                fault(DeclarationProblem.BAD_VALUE, "a limit of zero", "至少 1", LEDGER, office, lamps, rule.replace("limit: 3", "limit: ▸0")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "a limit that a row cannot count", "", LEDGER, office, lamps, rule.replace("limit: 3", "limit: ▸title")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "a predecessor that is no row", "", LEDGER, office, lamps, rule + "after: ▸title\n"),
                fault(DeclarationProblem.BAD_VALUE, "a limit in moons", "3 working days", LEDGER, office, lamps, rule.replace("limit: 3 working days", "limit: ▸3 moons")),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a limit and a day", "每期应有的行", LEDGER, office, lamps, rule.replace("deadline: d", "deadline: ▸d") + "day: since\n"),
                fault(DeclarationProblem.MISSING_KEY, "a limit that nobody answers for", "", LEDGER, office, lamps, rule.replace("by: office\n", "").replace("deadline: d", "deadline: ▸d")),
                fault(DeclarationProblem.MISSING_KEY, "a limit that nothing ends", "done", LEDGER, office, lamps, rule.replace("done: since\n", "").replace("deadline: d", "deadline: ▸d")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "a limit that begins with an area", "", LEDGER, office, lamps, rule.replace("from: since", "from: ▸size")),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a condition that asks the clock", "期限自己算", LEDGER, office, lamps, rule.replace("from: since", "where: ▸'since < today'\nfrom: since")),
                fault(DeclarationProblem.DUPLICATE_CODE, "a rule declared twice for the same days", "since", LEDGER, office, lamps, rule, rule.replace("d.yaml", "e.yaml").replace("deadline: d", "deadline: ▸d")),
                fault(DeclarationProblem.UNKNOWN_LADDER, "a ladder that nobody declared", "", LEDGER, office, lamps, rule + "ladder: ▸chase\n"),
                fault(DeclarationProblem.BAD_VALUE, "a rung at no time", "due", LEDGER, office, lamps, rule, "deadline/k.yaml\nladder: k\ntitle: 梯\nrungs: [ { at: ▸someday, to: office } ]\n"),
                fault(DeclarationProblem.BAD_VALUE, "a lamp for nothing we know", "behind by 10", LEDGER, office, lamps.replace("when: late", "when: ▸tomorrow"), rule),
                fault(DeclarationProblem.BAD_VALUE, "a year of eleven months", "各月相同", LEDGER, office, lamps.replace("lamps: plain", "lamps: ▸plain") + "season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n", rule));
    }

    private static List<Fault> approvals() {
        String cases = """
                ledger/c.yaml
                ledger: kase
                title: 件
                name: title
                identified_by: title
                fields:
                  title: { type: text, title: 件名 }
                  scheme: { type: choice, title: 模板, options: { plain: 一般 } }
                  accepted_on: { type: day, title: 受理 }
                life_cycle:
                  states: { collected: 收件, accepted: 受理 }
                  steps: { accept: { from: collected, to: accepted, by: office } }
                """;
        String items = """
                ledger/i.yaml
                ledger: matter
                title: 事项
                name: title
                identified_by: [approval, item_no]
                fields:
                  approval: { type: reference, title: 件, to: kase }
                  item_no: { type: text, title: 序号 }
                  title: { type: text, title: 名称 }
                  stage: { type: text, title: 阶段 }
                  department: { type: text, title: 部门 }
                  limit_days: { type: count, title: 时限, unit: 天 }
                  after: { type: reference, title: 前置, to: matter }
                  after_2: { type: reference, title: 前置二, to: matter }
                  after_3: { type: reference, title: 前置三, to: matter }
                  materials: { type: note, title: 材料 }
                  filed_on: { type: day, title: 报送 }
                  granted_on: { type: day, title: 办结 }
                """;
        String office = "access/r.yaml\nrole: office\ntitle: 办公室\n";
        String template = """
                approval/t.yaml
                approval: plain
                title: 一般
                of: kase
                step: accept
                items: matter
                stages:
                  前期:
                    filing: { title: 备案, department: 发改, limit: 1 working day }
                    land: { title: 用地, department: 资规, limit: 3 working days, after: filing }
                  施工:
                    works: { title: 工程, department: 资规, limit: 3 working days, after: [land, filing] }
                    build: { title: 施工, department: 住建, limit: 3 working days, after: works }
                """;
        return List.of(
                fault(DeclarationProblem.UNKNOWN_MATTER, "a predecessor that does not exist", "filing", cases, items, office, template.replace("after: filing", "after: ▸filling")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "a row that a step opens and cannot point to", "", cases, items.concat("""
                        life_cycle:
                          states: { open: 在办, raised: 转办 }
                          steps: { raise: { from: open, to: raised, by: office, creates: { of: kase, as: ▸after, set: { title: 甲 } } } }
                        """), office, template),
                fault(DeclarationProblem.CIRCLE, "predecessors that wait for each other", "after", cases, items, office, template.replace("    land:", "    ▸land:").replace("after: filing", "after: build")),
                fault(DeclarationProblem.CIRCLE, "a matter that waits for itself", "", cases, items, office, template.replace("    land:", "    ▸land:").replace("after: filing", "after: land")),
                fault(DeclarationProblem.BAD_VALUE, "a matter without time", "至少 1", cases, items, office, template.replace("limit: 1 working day", "limit: ▸0 working days")),
                fault(DeclarationProblem.BAD_VALUE, "a matter limited in days of the calendar", "working days", cases, items, office, template.replace("limit: 1 working day", "limit: ▸1 day")),
                fault(DeclarationProblem.DUPLICATE_CODE, "one code for two matters", "", cases, items, office, template.replace("    works:", "    ▸land:").replace("after: works", "after: land")),
                fault(DeclarationProblem.WRONG_SHAPE, "a matter with four predecessors", "直接的前置", cases, items, office,
                        template.replace("after: works", "after: [works, land, filing, ▸build2]").replace("    build:", "    build2: { title: 另一, department: 住建, limit: 1 working day }\n    build:")),
                fault(DeclarationProblem.MISSING_KEY, "a template of nothing", "stages", cases, items, office,
                        template.substring(0, template.indexOf("stages:")).replace("approval: plain", "approval: ▸plain")),
                fault(DeclarationProblem.UNKNOWN_FIELD, "a template that no case can follow", "plain", cases, items, office, template.replace("approval: plain", "approval: ▸plein")),
                fault(DeclarationProblem.UNKNOWN_STATE, "a step that no case takes", "accept", cases, items, office, template.replace("step: accept", "step: ▸acept")),
                fault(DeclarationProblem.UNKNOWN_FIELD, "matters that know no department", "", cases, items.replace("  department: { type: text, title: 部门 }\n", ""), office, template.replace("items: matter", "items: ▸matter")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "matters told apart by their titles", "identified_by", cases, items.replace("identified_by: [approval, item_no]", "identified_by: title"), office,
                        template.replace("items: matter", "items: ▸matter")));
    }

    private static List<Fault> methods() {
        String ledger = LEDGER.replace("fields:", "fields:\n  year:  { type: year, title: 年度 }");
        String item = "weight: 10, base: 5, score: linear";
        String classing = "classing: { classes: { a: 甲, b: 乙 }, by: threshold, limits: { a: 60 }, border: included, ties: better }\n";
        String method = "method/m.yaml\nmethod: m\ntitle: 办法\nvalid_from: 2023\nof: area\nat: year\n"
                + "groups: { all: { title: 全部, items: { x: { title: 项, of: size, over: staff, unit: 亩/人, " + item + " } } } }\n";
        return List.of(
                fault(DeclarationProblem.BAD_VALUE, "a year that is none", "2023", ledger, method.replace("valid_from: 2023", "valid_from: ▸今年") + classing),
                fault(DeclarationProblem.UNKNOWN_FIELD, "a value from nowhere", "size", ledger, method.replace("of: size", "of: ▸siz") + classing),
                fault(DeclarationProblem.UNITS_DO_NOT_FIT, "land counted in money", "", ledger, method.replace("unit: 亩/人", "unit: ▸万元/人") + classing),
                fault(DeclarationProblem.BAD_VALUE, "a rule that scores nothing", "minmax 20 80", ledger, method.replace("score: linear", "score: ▸lienar") + classing),
                fault(DeclarationProblem.MISSING_KEY, "nothing to be held against", "mean", ledger, method.replace("base: 5, score: linear", "score: ▸linear") + classing),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "less is better, in a straight line", "inverse2", ledger, method.replace("score: linear", "better: lower, score: ▸linear") + classing),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a base for ranks", "", ledger, method.replace("base: 5, score: linear", "base: ▸5, score: rank") + classing),
                fault(DeclarationProblem.BAD_VALUE, "a weight of nothing", "", ledger, method.replace("weight: 10", "weight: ▸0") + classing),
                fault(DeclarationProblem.MISSING_KEY, "reviewers who write nowhere", "", ledger, method.replace("of: size, over: staff, unit: 亩/人", "of: ▸reviewers, unit: 分") + classing),
                fault(DeclarationProblem.UNKNOWN_INDICATOR, "an indicator that there is not", "", ledger, method.replace("of: size", "of: ▸indicator land by area") + classing),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a bonus for no occasion", "", ledger, method + "adjustments: [ { title: ▸加分, add: 2 } ]\n" + classing),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a bonus that both adds and multiplies", "", ledger, method + "adjustments: [ { title: ▸加分, when: 'size > 1', add: 2, times: 2 } ]\n" + classing),
                fault(DeclarationProblem.UNKNOWN_STATE, "a veto to a class that there is not", "是否应为 a", ledger, method + "vetoes: [ { ground: 事故, when: 'size > 1', to: ▸d } ]\n" + classing),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "a veto without a class", "", ledger, method + "vetoes: [ { ground: ▸事故, when: 'size > 1' } ]\n" + classing),
                fault(DeclarationProblem.WRONG_SHAPE, "a class without its limit", "各类", ledger, method + classing.replace("by: threshold", "by: ▸threshold").replace("limits: { a: 60 }", "limits: { b: 60 }")),
                fault(DeclarationProblem.BAD_VALUE, "shares that go backwards", "递增", ledger, method + "classing: { classes: { a: 甲, b: 乙, c: 丙 }, by: ▸percentile, limits: { a: 60, b: 20 }, border: included, rounding: none, ties: better }\n"),
                fault(DeclarationProblem.KEY_DOES_NOT_FIT, "shares of a number that is not rounded anyhow", "9.25", ledger, method + classing.replace("by: threshold", "by: ▸percentile")),
                fault(DeclarationProblem.BAD_VALUE, "an objection period in moons", "3 working days", ledger, method + "objections: ▸3 moons\n" + classing));
    }

    /// Where final results go: one a year for each subject, of the method's classes, and nobody's to write.
    private static List<Fault> results() {
        String results = """
                ledger/r.yaml
                ledger: r
                title: 结果
                name: area
                identified_by: [area, year]
                fields:
                  area:   { type: reference, title: 片区, to: area }
                  year:   { type: year, title: 年度 }
                  words:  { type: text, title: 文字 }
                  total:  { type: amount, title: 总分, unit: 分 }
                  place:  { type: count, title: 名次, unit: 名 }
                  class:  { type: choice, title: 类别, options: { a: 甲, b: 乙 } }
                  shared: { type: flag, title: 共用 }
                """;
        String method = """
                method/m.yaml
                method: m
                title: 办法
                valid_from: 2023
                of: area
                at: since
                results: { of: r, subject: area, at: year, method: words, group: words, total: total, place: place, classed: class, grade: place, shared: shared, origin: words }
                groups: { all: { title: 全部, items: { x: { title: 项, of: size, unit: 亩, weight: 10, base: 5, score: linear } } } }
                classing: { classes: { a: 甲, b: 乙 }, by: threshold, limits: { a: 60 }, border: included, ties: better }
                """;
        String role = "access/r.yaml\nrole: clerk\ntitle: 经办\nledgers: { r: [read, write] }\n";
        return List.of(
                fault(DeclarationProblem.RIGHTS_DO_NOT_FIT, "results that somebody may write", "去掉 write", LEDGER, results, method, role.replace("r: [read", "▸r: [read")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "a class that the results do not know", "", LEDGER, results, method.replace("a: 甲, b: 乙", "a: 甲, ▸b: 次")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "two results a year", "", LEDGER, results.replace("[area, year]", "[area, year, words]"), method.replace("{ of: r", "{ of: ▸r")),
                fault(DeclarationProblem.FIELD_DOES_NOT_FIT, "points that are words", "", LEDGER, results, method.replace("total: total", "total: ▸words")));
    }

    private static List<Fault> access() {
        return List.of(
                fault(DeclarationProblem.RIGHTS_DO_NOT_FIT, "writing without reading", "read", LEDGER, "access/r.yaml\nrole: office\ntitle: 办公室\nledgers: { ▸area: [write] }\n"),
                fault(DeclarationProblem.UNKNOWN_PARENT, "a park under nobody", "city", "access/u.yaml\nunits:\n  city: { title: 市, kind: authority }\n  east: { title: 东园, kind: park, parent: ▸ctiy }\n"),
                fault(DeclarationProblem.UNKNOWN_PARENT, "a park under a park", "", "access/u.yaml\nunits:\n  west: { title: 西园, kind: park }\n  east: { title: 东园, kind: park, parent: ▸west }\n"),
                fault(DeclarationProblem.BAD_VALUE, "an action that does not exist", "report.build", "access/r.yaml\nrole: office\ntitle: 办公室\nactions: [▸report.biuld]\n"));
    }

    private static List<Fault> overlays() {
        String head = "overlay/o.yaml\noverlay: ledger area\nwritten_for: p 1.0.0\n";
        return List.of(
                fault(DeclarationProblem.OVERLAY_TARGET, "a change of nothing", "area", LEDGER, "overlay/o.yaml\noverlay: ▸ledger aera\nwritten_for: p 1.0.0\n"),
                fault(DeclarationProblem.OVERLAY_VERSION, "a change of another version", "written_for", LEDGER, "overlay/o.yaml\noverlay: ledger area\nwritten_for: ▸p 0.9.0\ntitle: 组团\n"),
                fault(DeclarationProblem.OVERLAY_CONFLICT, "two changes of one title", "p/overlay/a.yaml:3:8", LEDGER, "overlay/a.yaml\noverlay: ledger area\nwritten_for: p 1.0.0\ntitle: 组团\n", head + "title: ▸地块\n"),
                fault(DeclarationProblem.OVERLAY_CONFLICT, "a field that is already there", "p/ledger/a.yaml", LEDGER, head + "fields: { ▸size: { type: text, title: 大小 } }\n"),
                fault(DeclarationProblem.OVERLAY_NOT_ALLOWED, "a required field made optional", "title", LEDGER.replace("title: 设立", "title: 设立, required: yes"), head + "fields: { ▸since: { required: no } }\n"),
                fault(DeclarationProblem.OVERLAY_NOT_ALLOWED, "another unit", "", LEDGER, head + "fields: { ▸size: { unit: 公顷 } }\n"));
    }
}
