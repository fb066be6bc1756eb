package io.yuanheng.check.text.figure;

/// A text with one form for each character: half-width digits and signs, simplified characters. No character moves.
///
/// Only characters of figures and of the words around them are simplified; whatever else a name is written with stays.
public final class PlainText {

    /// a traditional character, then its simplified form
    private static final String SIMPLIFIED =
            "億亿萬万畝亩戶户個个項项條条棟栋噸吨臺台檯台產产業业總总額额資资長长積积劃划計计達达務务標标較较減减幣币稅税繳缴營营點点數数為为爲为與与開开動动協协議议簽签約约實实際际內内進进銷销圓圆貢贡獻献佔占從从躍跃縣县園园區区級级預预測测設设備备現现"
                    + "況况裡里裏里綫线線线橋桥樓楼鎮镇鄉乡處处輛辆種种類类組组場场間间時时鐵铁車车倉仓儲储兩两廠厂農农漁渔電电氣气貨货運运輸输財财經经濟济會会貿贸訂订單单隊队幹干員员勞劳監监檢检驗验導导飛飞層层將将當当歷历屆届齊齐徵征遷迁補补償偿調调緩缓續续結结"
                    + "構构創创優优勢势環环節节圍围繞绕擴扩張张強强變变讓让遠远過过還还連连選选邊边遺遗醫医藥药鋼钢鋁铝銅铜錄录鏈链門门關关陽阳陸陆階阶隨随險险難难雙双離离雲云頁页頂顶順顺須须顧顾領领頭头題题顯显養养餘余館馆駐驻騰腾體体龍龙準准淨净漲涨滿满滾滚漸渐"
                    + "潔洁潤润灣湾熱热爭争牽牵獎奖獨独獲获盡尽盤盘確确碼码穩稳範范築筑簡简紀纪納纳純纯細细終终絕绝給给統统絲丝維维網网緊紧編编緣缘縮缩績绩織织繼继義义習习聯联職职聽听腦脑臨临舉举舊旧華华號号術术裝装製制複复規规視视覽览觀观記记許许評评試试該该誤误"
                    + "說说課课請请論论證证識识護护讀读費费質质賬账趕赶軍军軟软載载輕轻輪轮辦办遞递適适郵邮鋪铺錢钱鍵键鏡镜歲岁";

    /// a sign, then the one that stands for it
    private static final String SIGNS =
            "﹣-−-‐-‑-–-―—⁓~〜~∼~﹕:︰:︓:﹐,﹔;﹗!﹖?﹒.﹪%٪%﹟#＊*✱*✻*×x╳x「“」”『“』”\u3000 \u00a0 \u2002 \u2003 \u2009 \r ⁄/∶:";

    private static final char[] PLAIN = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = (char) c;
        }
        for (int c = '！'; c <= '～'; c++) {
            PLAIN[c] = (char) (c - '！' + '!');
        }
        put(SIMPLIFIED);
        put(SIGNS);
    }

    private PlainText() {}

    private static void put(String pairs) {
        for (int i = 0; i < pairs.length(); i += 2) {
            PLAIN[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    /// @return a text of the same length, so that every position holds in both
    public static String of(String text) {
        char[] plain = new char[text.length()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = PLAIN[text.charAt(i)];
        }
        return new String(plain);
    }
}
