package io.yuanheng.check.text.figure;

/// Words beside a number that change what it stands for.
final class Words {

    static final String[] OVER = {"超过", "突破", "逾", "超", "不低于", "不少于", "至少", "跨过"};
    static final String[] UNDER = {"不超过", "不足", "不到", "低于", "至多", "控制在"};
    static final String[] ABOUT = {"约", "近", "大约", "将近", "接近", "大致"};

    private Words() {}

    /// 约 and 近, but not the 约 of 签约.
    static boolean isAbout(String plain, int end) {
        boolean contract = end >= 2 && plain.charAt(end - 1) == '约' && "签合预契节履特违".indexOf(plain.charAt(end - 2)) >= 0;
        return !contract && endsWithAny(plain, end, ABOUT);
    }

    static boolean endsWithAny(String plain, int end, String[] words) {
        for (String word : words) {
            if (plain.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }
}
