package io.yuanheng.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The firms of 云汐: 76 producing, of which one gives four fifths of the output and 28 decline, 3 stopped, the rest building.
final class YunxiFirms {

    static final String LARGEST = "示范甲钢铁集团有限公司";
    static final List<String> AREAS = List.of("枫田片区", "浩湾片区", "石材片区", "龙坪片区");

    private static final int PARK = 1;
    private static final int PRODUCING = 76;
    private static final String NAMES = "天地玄黄宇宙洪荒日盈辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官";
    private static final List<String> TRADES =
            List.of("金属制品", "紧固件", "纸业", "竹木制品", "塑业", "石材", "化工", "旅游用品", "锻造", "电气", "食品", "机械", "铜材", "竹炭", "汽配");
    private static final List<String> INDUSTRIES =
            List.of("33", "34", "22", "20", "29", "30", "26", "24", "33", "38", "14", "35", "32", "20", "36");

    /// @param product what it makes
    record Firm(int number, String name, String aliases, String industry, String area, String state, @Nullable String parent, String product) {
        String creditCode() {
            return CreditCodes.of(PARK, number);
        }
    }

    /// What a producing firm reports for the half year, 万元.
    record Output(Firm firm, BigDecimal now, BigDecimal prior, BigDecimal sales, BigDecimal salesPrior) {}

    private final List<Firm> firms = new ArrayList<>();

    YunxiFirms() {
        add(LARGEST, "甲钢铁、甲集团", "31", "枫田片区", "生产", null, "钢材");
        for (int i = 0; i < PRODUCING - 1; i++) {
            String trade = TRADES.get(i % TRADES.size());
            String character = NAMES.substring(i, i + 1);
            add("示范" + character + trade + "有限公司", "示范" + character + trade, INDUSTRIES.get(i % INDUSTRIES.size()),
                    AREAS.get(i % AREAS.size()), "生产", null, trade);
        }
        add("示范乙金属板材有限公司", "乙金属、甲集团乙板材", "33", "枫田片区", "在建", LARGEST, "热镀锌板材");
        add("示范丙钢制品有限公司", "丙钢制品", "33", "枫田片区", "在建", LARGEST, "五金制品材料");
        add("示范午铜业有限公司", "午铜业", "32", "枫田片区", "在建", null, "铜材");
        add("示范未科技有限公司", "未科技", "38", "枫田片区", "在建", null, "电子元件");
        add("示范申材料有限公司", "申材料", "26", "枫田片区", "在建", null, "新材料");
        add("示范子纸业有限公司", "子纸业", "22", "浩湾片区", "试生产", null, "纸制品");
        add("示范丑旅游用品有限公司", "丑旅游", "24", "浩湾片区", "试生产", null, "旅游用品");
        add("示范寅科技有限公司", "寅科技", "38", "浩湾片区", "试生产", null, "电器配件");
        add("示范卯塑业有限公司", "卯塑业", "29", "浩湾片区", "试生产", null, "塑料制品");
        add("示范辰竹炭有限公司", "辰竹炭", "20", "石材片区", "试生产", null, "竹炭");
        add("示范巳锻造有限公司", "巳锻造、巳精锻", "33", "石材片区", "试生产", null, "精密锻件");
        add("示范酉气体有限公司", "酉气体", "26", "枫田片区", "停产", null, "工业气体");
        add("示范戌地板有限公司", "戌地板", "20", "石材片区", "停产", null, "地板");
        add("示范亥木屋有限公司", "亥木屋", "20", "石材片区", "停产", null, "木屋");
    }

    private void add(String name, String aliases, String industry, String area, String state, @Nullable String parent, String product) {
        firms.add(new Firm(firms.size() + 1, name, aliases, industry, area, state, parent, product));
    }

    List<Firm> all() {
        return List.copyOf(firms);
    }

    /// A producing firm other than the largest, counting from 1.
    Firm producer(int number) {
        return firms.get(number);
    }

    /// Output 675,900 against 541,720; sales 638,900 against 509,860; the largest alone 550,200 against 440,050.
    List<Output> outputs() {
        int others = PRODUCING - 1;
        List<BigDecimal> prior = Shares.of("101670", Shares.uneven(others, 7, 9, 3, 14, 6, 2, 21, 5, 11));
        List<BigDecimal> growing = new ArrayList<>();
        List<BigDecimal> now = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            boolean declines = declines(i);
            now.add(declines ? prior.get(i).multiply(new BigDecimal(72 + i % 23)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP) : BigDecimal.ZERO);
            growing.add(declines ? BigDecimal.ZERO : prior.get(i).multiply(new BigDecimal(100 + i * 13 % 17)));
        }
        List<BigDecimal> rest = Shares.of(new BigDecimal("125700").subtract(Shares.sum(now)), 2, growing);
        for (int i = 0; i < others; i++) {
            now.set(i, now.get(i).add(rest.get(i)));
        }
        List<BigDecimal> sales = Shares.of("118700", now);
        List<BigDecimal> salesPrior = Shares.of("95400", prior);
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output(firms.getFirst(), new BigDecimal("550200"), new BigDecimal("440050"), new BigDecimal("520200"), new BigDecimal("414460")));
        for (int i = 0; i < others; i++) {
            outputs.add(new Output(firms.get(i + 1), now.get(i), prior.get(i), sales.get(i), salesPrior.get(i)));
        }
        return outputs;
    }

    // 28 of the 75
    private static boolean declines(int i) {
        return i % 8 % 3 == 1;
    }
}
