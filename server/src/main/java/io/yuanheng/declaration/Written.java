package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Declarations as they are written, before anything is checked against anything else.
///
/// The records have the shape of the files: a component `identifiedBy` is the key `identified_by`. They are bound from YAML by
/// [Binder], and the JSON Schemas for editors are generated from them by [JsonSchemas]. Components that are not `@Nullable` must be
/// written, lists and maps may be left out.
final class Written {

    private Written() {}

    /// What the key means, for editors.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Says {
        String value();
    }

    /// The texts allowed.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface OneOf {
        String[] value();
    }

    /// A list that may be written as its only item.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface OrOne {}

    /// A record that may be written as the value of this one component.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Short {
        String value();
    }

    /// A scalar.
    ///
    /// @param positions where its n-th character stands
    record Text(String text, Place.InFile place, IntFunction<Place.InFile> positions) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// `yes` or `no`, `true` or `false`.
    record Flag(boolean set, Place.InFile place) {}

    record Whole(int number, Place.InFile place) {}

    record Pack(
            @Says("包的代码，例如 standard") Text pack,
            @Says("包的名称") Text title,
            @Says("版本，三段数字，例如 0.1.0") Text version,
            @Says("所依赖的包的代码") List<Text> requires,
            @Says("台账分组在菜单里的先后；没有写到的排在后面") List<Text> groups) {}

    record DictionaryFile(
            @Says("代码表的代码") Text dictionary,
            @Says("代码表的名称") Text title,
            @Says("版本或来源，例如 GB/T 4754—2017") @Nullable Text edition,
            @Says("代码与名称") Map<Text, Entry> entries,
            @Says("同目录下的 CSV 文件，列为 code,parent,level,title") @Nullable Text rows) {}

    @Short("title")
    record Entry(
            @Says("名称") Text title,
            @Says("填表时也认得的其他写法") @OrOne List<Text> aliases,
            @Says("上级代码") @Nullable Text parent) {}

    record Ledger(
            @Says("台账的代码") Text ledger,
            @Says("台账的名称") Text title,
            @Says("菜单分组") @Nullable Text group,
            @Says("一两句话说明记什么、谁填") @Nullable Text description,
            @Says("人们用来称呼一行的字段") Text name,
            @Says("存放别名的字段（类型 names），查找时一并查找") @Nullable Text aliases,
            @Says("在一个园区内唯一确定一行的字段，自动必填") @OrOne List<Text> identifiedBy,
            @Says("字段") Map<Text, Field> fields,
            @Says("表单分节：每个字段恰好出现一次；不超过 12 个字段时可不写") Map<Text, List<Text>> sections,
            @Says("生命周期：状态与步骤") @Nullable Steps lifeCycle,
            @Says("校验规则") List<Rule> rules,
            @Says("指向本行的那些行，合计或行数不能超过多少") List<Total> totals,
            @Says("有起止月份的身份，例如规上") Map<Text, DatedClass> classes,
            @Says("新登记时系统已经知道、不必再问的字段：last 同上一行、year_before 字段 上年同月的值、today、now、number 字头") Map<Text, Text> known) {}

    record Field(
            @Says("类型") @OneOf({
                "text", "note", "names", "amount", "count", "choice", "reference", "day", "month", "year", "flag", "credit_code", "phone",
                "geometry"
            })
                    Text type,
            @Says("名称，也是 Excel 的表头") Text title,
            @Says("Excel 里也认得的其他表头") @OrOne List<Text> headers,
            @Says("必填") @Nullable Flag required,
            @Says("个人信息，可依法抹除") @Nullable Flag personal,
            @Says("填表说明") @Nullable Text help,
            @Says("改名前的代码") @Nullable Text was,
            @Says("text：最多字数，缺省 200") @Nullable Whole max,
            @Says("text：整段文字须符合的正则表达式") @Nullable Text pattern,
            @Says("amount、count：计量单位") @Nullable Text unit,
            @Says("amount：小数位数，缺省 2") @Nullable Whole scale,
            @Says("amount：总位数，缺省 20") @Nullable Whole precision,
            @Says("choice：代码表") @Nullable Text list,
            @Says("choice：须为代码表的第几级") @Nullable Whole level,
            @Says("choice：就地列出的代码与名称") Map<Text, Text> options,
            @Says("reference：指向的台账") @Nullable Text to,
            @Says("month：1 月是否单独填报，缺省 yes") @Nullable Flag january,
            @Says("geometry：同一台账里写明面积的字段（amount，单位亩或平方米）") @Nullable Text stated,
            @Says("geometry：测算面积与写明面积相差百分之几以内不提示，缺省 1") @Nullable Text tolerance) {}

    record Steps(
            @Says("状态的代码与名称，第一个是起始状态") Map<Text, Text> states,
            @Says("步骤") Map<Text, Step> steps,
            @Says("到了哪个状态，哪些字段只能由步骤改变") Map<Text, List<Text>> locked,
            @Says("写承办科室的字段；只能填有权填写本台账的科室") @Nullable Text handler) {}

    record Step(
            @Says("名称，缺省为到达状态的名称") @Nullable Text title,
            @Says("从哪些状态出发") @OrOne List<Text> from,
            @Says("到达的状态") Text to,
            @Says("可以办理的角色") @OrOne List<Text> by,
            @Says("须已填写的字段") @OrOne List<Text> requires,
            @Says("凭什么材料，例如施工许可证") @Nullable Text evidence,
            @Says("是否须说明理由") @OneOf("required") @Nullable Text reason,
            @Says("理由一栏先写上哪个字段的文字，办理的人可以改") @Nullable Text reasonFrom,
            @Says("办这一步时在别的台账新开一行") @Nullable Creates creates,
            @Says("办理过这些步骤的人不能办这一步") @OrOne List<Text> otherThan,
            @Says("办理时哪个字段改成另一个字段的值") Map<Text, Text> sets,
            @Says("还有这样的行时不能办这一步") @Nullable Pointing awaits) {}

    record Pointing(
            @Says("在哪个台账") Text of,
            @Says("那个台账里指向本行的引用字段") Text subject,
            @Says("哪些行，条件") @Nullable Text where) {}

    record Creates(
            @Says("在哪个台账") Text of,
            @Says("本行里指向新行的引用字段") Text as,
            @Says("新行的字段取本行的哪个字段") Map<Text, Text> from,
            @Says("新行的字段写什么") Map<Text, Text> set) {}

    record Rule(
            @Says("条件") Text when,
            @Says("条件成立时拒绝，并显示这句话") @Nullable Text refuse,
            @Says("条件成立时提醒，并显示这句话") @Nullable Text warn) {}

    record Total(
            @Says("在哪个台账") Text of,
            @Says("那个台账里指向本行的引用字段") Text subject,
            @Says("哪些行，条件") @Nullable Text where,
            @Says("那个台账里加总的字段；不写就数行数") @Nullable Text sum,
            @Says("合计不能超过的本行字段，没有填时不管；数行数时写最多几行") Text most,
            @Says("超过时拒绝，并显示这句话") Text refuse) {}

    record DatedClass(
            @Says("名称，例如规上") Text title,
            @Says("记录起止的台账") Text heldIn,
            @Says("那个台账里指回本台账的引用字段") Text subject,
            @Says("那个台账里哪些行表示这一身份") Text when,
            @Says("起始月份的字段") Text from,
            @Says("截止月份的字段，空表示至今") Text to) {}

    record Indicator(
            @Says("指标的代码") Text indicator,
            @Says("指标的名称") Text title,
            @Says("文中的其他叫法") @OrOne List<Text> aliases,
            @Says("计量单位") Text unit,
            @Says("显示的小数位数，缺省 0") @Nullable Whole scale,
            @Says("flow 期间累加；stock 时点数；since_start 自开始累计") @OneOf({"flow", "stock", "since_start"}) Text nature,
            @Says("由哪些行算出") @Nullable Rows rows,
            @Says("两个指标之比") @Nullable Ratio ratio,
            @Says("可按哪些维度分解，维度代码取路径最后一段") @OrOne List<Text> by,
            @Says("年度目标记在哪里") @Nullable Goal target,
            @Says("应当加总为本指标的各部分") @OrOne List<Text> parts,
            @Says("别处填报或印发的同一数字，只用于核对") @Nullable Stated stated) {}

    record Rows(
            @Says("台账") Text of,
            @Says("求和的字段") @Nullable Text sum,
            @Says("求和前乘的百分比：字段或路径") @Nullable Text percent,
            @Says("计数") @OneOf("rows") @Nullable Text count,
            @Says("不重复计数的字段或路径") @Nullable Text countDistinct,
            @Says("同期数的字段") @Nullable Text prior,
            @Says("说明属于哪个时期的字段") @Nullable Text at,
            @Says("存量从 at 那天起计入，到这一天不再计入的日期字段") @Nullable Text until,
            @Says("条件") @Nullable Text where,
            @Says("标记预计数的字段") @Nullable Text estimate) {}

    record Ratio(@Says("分子") Text of, @Says("分母") Text to) {}

    record Goal(
            @Says("台账") Text of,
            @Says("指标字段（list: indicators）") Text indicator,
            @Says("年度字段") Text year,
            @Says("确保目标字段") Text floor,
            @Says("力争目标字段") @Nullable Text stretch) {}

    record Stated(
            @Says("台账") Text of,
            @Says("指标字段（list: indicators）") Text indicator,
            @Says("时期字段") Text at,
            @Says("数值字段") Text value) {}

    record Calendar(
            @Says("哪一年的安排，例如 2024") Text calendar,
            @Says("依据的通知、文号和日期") Text source,
            @Says("从哪一天起，缺省为当年1月1日") @Nullable Text coveredFrom,
            @Says("到哪一天为止；之后的期限都标为暂定") Text coveredUntil,
            @Says("放假的日期，一天或起..止") Map<Text, Text> rest,
            @Says("调休上班的周六、周日") @OrOne List<Text> work) {}

    record Language(
            @Says("语言，例如 en") Text language,
            @Says("声明里的名称和它在这种语言里的说法") Map<Text, Text> words) {}

    record Deadline(
            @Says("期限的代码；改规则时再写一份同代码的，加 since") Text deadline,
            @Says("期限的名称") Text title,
            @Says("从哪一天起照这条算") @Nullable Text since,
            @Says("谁的义务：台账的每一行；不写时是园区自己") @Nullable Text of,
            @Says("只对符合条件的行") @Nullable Text where,
            @Says("每期应有的行：多久一期") @OneOf({"working_day", "week", "month", "quarter", "half", "year"}) @Nullable Text every,
            @Says("every：应有哪些行") @Nullable Expects expects,
            @Says("every：例如 10 days after end；不写时到期末为止") @Nullable Text due,
            @Says("every：那一期须有的身份，例如 above_scale") @Nullable Text holding,
            @Says("every：义务的起止日期字段") @OrOne List<Text> active,
            @Says("every：回看几期，缺省 12") @Nullable Whole lookBack,
            @Says("从哪一刻起：日期字段，或 [日期, 时刻]") @OrOne List<Text> from,
            @Says("from：时限，例如 3 working days；每行不同时写字段，例如 limit_days working days") @Nullable Text limit,
            @Says("from：指向同一台账的引用字段；它们都办完才开始计时，没有办完时不催") @OrOne List<Text> after,
            @Says("from：不计入时限的停表记录") @Nullable Stops stops,
            @Says("行里写明的到期日期字段，或 [日期, 时刻]") @OrOne List<Text> day,
            @Says("哪天办完：日期字段，或 [日期, 时刻]") @OrOne List<Text> done,
            @Says("到了这些状态就不再催") @OrOne List<Text> closed,
            @Says("到期日是休息日时，缺省 next 顺延") @OneOf({"next", "previous", "stays"}) @Nullable Text restDay,
            @Says("负责的角色") @OrOne List<Text> by,
            @Says("行里写明经办科室的字段") @Nullable Text owner,
            @Says("进度，供灯色规则比较") @Nullable Progress progress,
            @Says("灯色规则的代码") Text lamps,
            @Says("催办阶梯的代码；不写就只显示、不提醒") @Nullable Text ladder) {}

    record Expects(
            @Says("台账") Text of,
            @Says("指回义务人的引用字段") @Nullable Text subject,
            @Says("说明属于哪一期的日期或月份字段") Text at,
            @Says("条件") @Nullable Text where,
            @Says("每期至少几行，缺省 1") @Nullable Whole times,
            @Says("哪天报送的字段；不写或没填时不判断早晚") @Nullable Text filed) {}

    record Stops(
            @Says("停表记录的台账") Text of,
            @Says("指回本行的引用字段") Text subject,
            @Says("停表日期字段") Text from,
            @Says("恢复日期字段，空着表示还停着") Text to) {}

    record Progress(
            @Says("开始日期字段") Text from,
            @Says("完成百分比字段") Text done,
            @Says("已付资金百分比字段") @Nullable Text money) {}

    record Lamps(
            @Says("灯色规则的代码") Text lamps,
            @Says("名称") Text title,
            @Says("依据") @Nullable Text source,
            @Says("从上往下，第一条符合的算") List<LampRule> rules,
            @Says("序时进度各月的权数，一月至十二月；不写时各月相同") List<Whole> season) {}

    record LampRule(
            @Says("灯色") @OneOf({"red", "yellow", "blue", "green", "grey"}) Text lamp,
            @Says("late、within 3 days、behind by 10、money ahead by 15、met、met late、stopped、always") Text when) {}

    record Ladder(
            @Says("催办阶梯的代码") Text ladder,
            @Says("名称") Text title,
            @Says("从下往上，到了哪一级就提醒哪一级") List<Rung> rungs,
            @Says("不打扰的时段，例如 22:00..08:00；只管邮件和群机器人") @Nullable Text quiet,
            @Says("每天汇总发出的时刻，例如 08:30；升级的不等") @Nullable Text digest) {}

    record Rung(
            @Says("例如 3 working days before、due、1 day after") Text at,
            @Says("提醒谁：角色，by 指负责的角色") @OrOne List<Text> to,
            @Says("是否升级") @Nullable Flag escalates) {}

    record Measures(
            @Says("履约措施阶梯的代码") Text measures,
            @Says("名称") Text title,
            @Says("协议的台账") Text of,
            @Says("决定记在哪个台账，一件事一级一行") Text into,
            @Says("承诺：决定台账 item 的选项，各由哪条期限说它没有兑现") Map<Text, Promise> promises,
            @Says("依次的措施") List<Measure> rungs,
            @Says("有措施待决定时告诉哪些角色") @OrOne List<Text> tells) {}

    record Promise(
            @Says("期限的代码，逾期就是没有兑现") Text rule,
            @Says("协议里写约定数的字段") @Nullable Text promised,
            @Says("期限的那一行里写实际数的字段") @Nullable Text delivered) {}

    record Measure(
            @Says("决定台账 kind 的选项") Text kind,
            @Says("逾期或上一级办完以后过多久提出，例如 10 working days；不写就马上提出") @Nullable Text after,
            @Says("协议有这样的行才提出，没有就跳过这一级") @Nullable Pointing with) {}

    record Approval(
            @Says("联合审批模板的代码，也是件的字段 scheme 的选项") Text approval,
            @Says("名称") Text title,
            @Says("依据") @Nullable Text source,
            @Says("件的台账，一件一行") Text of,
            @Says("办这一步时按模板列出各事项") Text step,
            @Says("事项的台账，一件一事一行") Text items,
            @Says("各阶段的事项：代码与内容；前置事项可以在别的阶段") Map<Text, Map<Text, Matter>> stages) {}

    record Matter(
            @Says("事项的名称") Text title,
            @Says("审批的部门") Text department,
            @Says("时限，以工作日计，例如 3 working days") Text limit,
            @Says("哪些事项办结后才能办，最多三个") @OrOne List<Text> after,
            @Says("一次性告知的材料") @OrOne List<Text> materials) {}

    record Method(
            @Says("评价办法的代码，每一版一个代码") Text method,
            @Says("名称") Text title,
            @Says("依据的文件") @Nullable Text source,
            @Says("适用的第一个评价年度") Text validFrom,
            @Says("适用的最后一个评价年度；不写时至今有效") @Nullable Text validTo,
            @Says("每个评价对象一年一行的台账") Text of,
            @Says("指向评价对象的引用字段；不写时评价的就是这一行") @Nullable Text subject,
            @Says("说明属于哪一年的年度、月份或日期字段") Text at,
            @Says("哪些行参加评价，条件") @Nullable Text where,
            @Says("这个字段相同的行合并计算、结果共用，例如一宗地上的几家企业") @Nullable Text mergedBy,
            @Says("评审人的评分记在哪里") @Nullable Reviews reviews,
            @Says("定稿的结果写进哪个台账") @Nullable Results results,
            @Says("保留的小数位数") @Nullable Rounding rounding,
            @Says("负值按零计算还是照算，缺省 zero") @OneOf({"zero", "keep"}) @Nullable Text negative,
            @Says("公示期，例如 3 working days") @Nullable Text objections,
            @Says("分组：属于第一个符合条件的组") Map<Text, MethodGroup> groups,
            @Says("调整：系数、加分、扣分") List<MethodAdjustment> adjustments,
            @Says("一票否决和不得高于某一类") List<MethodVeto> vetoes,
            @Says("参加评价但不分类的") List<MethodExemption> withoutClass,
            @Says("怎样分类") Classing classing) {}

    record Reviews(
            @Says("台账") Text of,
            @Says("从评分到被评的行的引用，最多经过两次") Text subject,
            @Says("说明评哪一项的选项字段") Text item,
            @Says("分数字段") Text score,
            @Says("哪些评分有效，条件") @Nullable Text where) {}

    record Results(
            @Says("台账，每个评价对象一年一行；只有定稿能写，谁都不能填、改、导入") Text of,
            @Says("指向评价对象的引用字段") Text subject,
            @Says("年度字段") Text at,
            @Says("评价办法代码，文字字段") Text method,
            @Says("组，文字字段") Text group,
            @Says("总分，金额字段") Text total,
            @Says("名次，计数字段；不分类的空着") Text place,
            @Says("类别，选项字段，选项和办法的类别一致；不分类的空着") Text classed,
            @Says("类别的序号，计数字段：最好的是 1；不分类的空着") Text grade,
            @Says("与前一家合并评价、共用结果，是否字段") Text shared,
            @Says("出自哪次评价哪一轮，文字字段") Text origin) {}

    record Rounding(
            @Says("指标值的小数位数；不写时不舍入") @Nullable Whole value,
            @Says("单项得分的小数位数，缺省 2") @Nullable Whole score,
            @Says("总分的小数位数，缺省 2") @Nullable Whole total,
            @Says("舍入方式，缺省 half_up") @OneOf({"half_up", "half_even", "down"}) @Nullable Text mode) {}

    record MethodGroup(
            @Says("名称，例如规上工业") Text title,
            @Says("条件") @Nullable Text where,
            @Says("评价项目") Map<Text, MethodItem> items) {}

    record MethodItem(
            @Says("名称，例如亩均税收") Text title,
            @Says("分子：字段（几个就相加）、indicator 指标 by 维度、reviewers") @OrOne List<Text> of,
            @Says("分母，写法相同；不写时不除") @OrOne List<Text> over,
            @Says("值的单位，例如 万元/亩；% 乘以一百") Text unit,
            @Says("权重，即满分") Text weight,
            @Says("越大越好还是越小越好，缺省 higher") @OneOf({"higher", "lower"}) @Nullable Text better,
            @Says("基准：一个数、mean、total、min、max；inverse2 缺省 mean") @Nullable Text base,
            @Says("linear、minmax（20 到 80 写 minmax 20 80）、inverse2、rank、table") Text score,
            @Says("table：界限与得分") Map<Text, Text> table,
            @Says("得分最多是权重的几倍；不写时不封顶") @Nullable Text cap,
            @Says("得分最少多少，缺省 0") @Nullable Text floor,
            @Says("缺数据时，缺省 refuse") @OneOf({"zero", "mean", "exclude", "refuse"}) @Nullable Text missing) {}

    record MethodRows(
            @Says("台账") Text of,
            @Says("指向评价对象的引用字段") Text subject,
            @Says("说明属于哪一年的字段；不写时不论何时") @Nullable Text at,
            @Says("条件") @Nullable Text where,
            @Says("写明理由的字段") @Nullable Text ground) {}

    record MethodAdjustment(
            @Says("名称") Text title,
            @Says("对符合条件的行") @Nullable Text when,
            @Says("或对有这样的行的") @Nullable MethodRows rows,
            @Says("加多少分：一个数；写 rows 时也可以是它的字段") @Nullable Text add,
            @Says("扣多少分") @Nullable Text subtract,
            @Says("乘以多少") @Nullable Text times,
            @Says("合计最多加或扣多少分") @Nullable Text most) {}

    record MethodVeto(
            @Says("理由") Text ground,
            @Says("对符合条件的行") @Nullable Text when,
            @Says("或对有这样的行的") @Nullable MethodRows rows,
            @Says("直接列入哪一类") @Nullable Text to,
            @Says("不得高于哪一类") @Nullable Text notAbove) {}

    record MethodExemption(@Says("理由") Text ground, @Says("条件") Text when) {}

    record Classing(
            @Says("类别的代码与名称，从好到差") Map<Text, Text> classes,
            @Says("percentile 按名次的比例；threshold 按总分") @OneOf({"percentile", "threshold"}) Text by,
            @Says("各类的累计比例（%）或最低总分；最后一类不写") Map<Text, Text> limits,
            @Says("正好在界限上的算在内（included）还是归下一类（excluded）") @OneOf({"included", "excluded"}) Text border,
            @Says("percentile：比例乘户数怎样取整，none 为不取整") @OneOf({"none", "half_up", "up", "down"}) @Nullable Text rounding,
            @Says("总分相同时依次比较哪些项目的得分") @OrOne List<Text> tieBreak,
            @Says("仍然相同的一起归较好（better）还是较差（worse）的一类") @OneOf({"better", "worse"}) Text ties,
            @Says("某一类最少几户") Map<Text, Whole> least,
            @Says("名次在组内（group）还是各组一起（all）排，缺省 group") @OneOf({"group", "all"}) @Nullable Text over) {}

    record Report(
            @Says("报告的代码") Text report,
            @Says("报告的名称") Text title,
            @Says("所讲的时期") @OneOf({"month", "quarter", "half", "year"}) Text grain,
            @Says("说明") @Nullable Text description,
            @Says("正文；不写就是旁边的 template.md") @Nullable Text template) {}

    record Role(
            @Says("角色的代码") Text role,
            @Says("角色的名称") Text title,
            @Says("台账里的其他叫法，如科室全称") @OrOne List<Text> aliases,
            @Says("对各台账的权利；\"*\" 指其余全部台账，[] 把一个台账排除在外") Map<Text, Grant> ledgers,
            @Says("台账以外的权利") @OrOne List<Text> actions) {}

    @Short("rights")
    record Grant(
            @Says("read 读、write 写、export 导出；[] 是都不许") @OrOne @OneOf({"read", "write", "export"}) List<Text> rights,
            @Says("只对符合条件的行") @Nullable Text where,
            @Says("看不到的字段") @OrOne List<Text> hidden,
            @Says("write 只限这些字段；不写就是全部") @OrOne List<Text> sets,
            @Says("write 还须符合的条件，写之前和写之后都要符合") @Nullable Text writes) {}

    record Units(@Says("机构") Map<Text, Unit> units) {}

    record Unit(
            @Says("简称") Text title,
            @Says("全称") @Nullable Text full,
            @Says("authority 管委会或主管部门；park 园区；section 科室") @OneOf({"authority", "park", "section"}) Text kind,
            @Says("上级机构") @Nullable Text parent,
            @Says("演示园区的数据出处") @Nullable Text source) {}

    record Overlay(
            @Says("改哪个声明，例如 ledger enterprise") Text overlay,
            @Says("针对的包与版本，例如 standard 0.1.0") Text writtenFor,
            @Says("新的名称") @Nullable Text title,
            @Says("指标：增加的叫法") @OrOne List<Text> aliases,
            @Says("台账：改已有字段的 title、help、headers、required，或加新字段（须写 type）") Map<Text, OverlaidField> fields,
            @Says("台账：新字段放入的节，已有或新增") Map<Text, List<Text>> sections,
            @Says("台账：增加的规则") List<Rule> rules,
            @Says("代码表：增加的代码") Map<Text, Entry> entries,
            @Says("期限：新的到期，例如 15 days after end") @Nullable Text due,
            @Says("期限：新的时限，例如 3 working days") @Nullable Text limit,
            @Says("期限：从哪一天起照新的算；不写时一直照新的算") @Nullable Text since) {}

    record OverlaidField(
            @Says("类型，只用于新字段") @OneOf({
                "text", "note", "names", "amount", "count", "choice", "reference", "day", "month", "year", "flag", "credit_code", "phone",
                "geometry"
            })
                    @Nullable Text type,
            @Says("名称") @Nullable Text title,
            @Says("增加的其他表头") @OrOne List<Text> headers,
            @Says("必填，只能由否改为是") @Nullable Flag required,
            @Says("个人信息，只用于新字段") @Nullable Flag personal,
            @Says("填表说明") @Nullable Text help,
            @Says("新字段改名前的代码") @Nullable Text was,
            @Says("text：最多字数") @Nullable Whole max,
            @Says("text：正则表达式") @Nullable Text pattern,
            @Says("amount、count：计量单位") @Nullable Text unit,
            @Says("amount：小数位数") @Nullable Whole scale,
            @Says("amount：总位数") @Nullable Whole precision,
            @Says("choice：代码表") @Nullable Text list,
            @Says("choice：须为第几级") @Nullable Whole level,
            @Says("choice：就地列出的代码与名称") Map<Text, Text> options,
            @Says("reference：指向的台账") @Nullable Text to,
            @Says("month：1 月是否单独填报") @Nullable Flag january) {}
}
