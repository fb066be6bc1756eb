package io.yuanheng.check.text.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A unit as reports write it.
///
/// @param written as it stands, e.g. 公顷
/// @param base what values of it are kept in, e.g. 平方米
/// @param factor base units in one of it
public record MeasureUnit(String written, String base, BigDecimal factor, Dimension dimension) {

    public static final MeasureUnit NONE = new MeasureUnit("", "", BigDecimal.ONE, Dimension.BARE);
    public static final MeasureUnit YUAN = new MeasureUnit("", "元", BigDecimal.ONE, Dimension.MONEY);
    public static final MeasureUnit PERSON = new MeasureUnit("", "人", BigDecimal.ONE, Dimension.PEOPLE);
    public static final MeasureUnit PERCENT = new MeasureUnit("%", "%", BigDecimal.ONE, Dimension.PERCENT);
    public static final MeasureUnit PLACE = new MeasureUnit("位", "位", BigDecimal.ONE, Dimension.RANK);

    private static final int LONGEST = 6;
    private static final Map<String, MeasureUnit> KNOWN = new HashMap<>();

    static {
        of(Dimension.MONEY, "元", "1", "元", "元人民币", "块钱", "圆");
        of(Dimension.DOLLARS, "美元", "1", "美元", "美金");
        of(Dimension.OTHER_MONEY, "港元", "1", "港元", "港币");
        of(Dimension.OTHER_MONEY, "欧元", "1", "欧元");
        of(Dimension.OTHER_MONEY, "日元", "1", "日元");
        of(Dimension.OTHER_MONEY, "新台币", "1", "新台币");
        of(Dimension.AREA, "亩", "1", "亩");
        of(Dimension.AREA, "平方米", "1", "平方米", "㎡", "m2", "m²", "M2", "平米", "平");
        of(Dimension.AREA, "平方米", "10000", "公顷", "hm2", "hm²");
        of(Dimension.AREA, "平方米", "1000000", "平方公里", "平方千米", "km2", "km²", "KM2");
        of(Dimension.LENGTH, "米", "1", "米", "延米", "m");
        of(Dimension.LENGTH, "米", "1000", "公里", "千米", "km", "KM");
        of(Dimension.LENGTH, "米", "500", "华里");
        of(Dimension.VOLUME, "立方米", "1", "立方米", "m3", "m³", "立方", "方");
        of(Dimension.MASS, "吨", "1", "吨", "t");
        of(Dimension.MASS, "吨", "0.001", "公斤", "千克", "kg");
        of(Dimension.MASS, "吨", "0.0005", "斤");
        of(Dimension.MASS, "吨标准煤", "1", "吨标准煤", "吨标煤");
        of(Dimension.ENERGY, "千瓦时", "1", "千瓦时", "度", "kWh", "KWH", "kwh");
        of(Dimension.POWER, "千瓦", "1", "千瓦", "kW", "KW", "kw");
        of(Dimension.POWER, "千伏安", "1", "千伏安", "kVA", "KVA");
        for (String thing :
                "家 户 个 宗 项 条 座 栋 幢 起 件 次 批 棚 所 台 套 辆 艘 份 盏 株 棵 头 只 处 组 场 块 口 册 篇 幅 对 支 间 架 款 种 类 例 笔 单 本 张 趟 部 道 班 席 车次 批次 户次 家次 个次 人户 类别 公里次"
                        .split(" ")) {
            of(Dimension.COUNT, thing, "1", thing);
        }
        of(Dimension.PEOPLE, "人", "1", "人", "名", "位", "余人");
        of(Dimension.COUNT, "人次", "1", "人次", "人/次");
        of(Dimension.PERCENT, "%", "1", "%");
        of(Dimension.PERCENT, "%", "0.1", "‰");
        of(Dimension.POINTS, "个百分点", "1", "个百分点", "百分点", "个点");
        of(Dimension.TIMES, "倍", "1", "倍");
        of(Dimension.TIME, "天", "1", "天", "个工作日", "工作日");
        of(Dimension.TIME, "小时", "1", "小时", "个小时");
    }

    private static void of(Dimension dimension, String base, String factor, String... written) {
        for (String word : written) {
            KNOWN.put(word, new MeasureUnit(word, base, new BigDecimal(factor), dimension));
        }
    }

    /// The longest unit that stands at a place of a text.
    static @Nullable MeasureUnit at(String plain, int at) {
        for (int length = Math.min(LONGEST + 1, plain.length() - at); length > 0; length--) {
            MeasureUnit unit = KNOWN.get(plain.substring(at, at + length));
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    /// 万元/亩 from 元 and 亩.
    MeasureUnit per(MeasureUnit under) {
        return new MeasureUnit(
                written + "/" + under.written,
                base + "/" + under.base,
                factor.divide(under.factor, MathContext.DECIMAL64),
                Dimension.PER);
    }

    public MeasureUnit times(BigDecimal scale) {
        return new MeasureUnit(written, base, factor.multiply(scale), dimension);
    }

    /// Whether figures in both may be added: money with money, 家 with 户, 平方米 with 平方米 but not with 亩.
    public boolean addsTo(MeasureUnit other) {
        return dimension == other.dimension && (dimension == Dimension.COUNT || base.equals(other.base));
    }
}
