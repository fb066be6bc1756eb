package io.yuanheng.ledger;

import io.yuanheng.kernel.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// 统一社会信用代码 by GB 32100-2015: 18 characters, the last one checks the others.
///
/// The region inside is not looked up: old firms keep the code of their first registration after boundaries change.
/// The organisation code inside (positions 9–17, GB 11714) has its own check character; it only helps to say what is wrong.
final class CreditCodeText {

    /// No I, O, S, V, Z: they look like 1, 0, 5, U, 2.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /// 3^(i-1) mod 31
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    private CreditCodeText() {}

    static Decoded decode(String raw) {
        String code = normalised(raw);
        if (code.isEmpty()) {
            return Decoded.EMPTY;
        }
        if (isValid(code)) {
            return Decoded.of(new Value.Text(code));
        }
        return Decoded.refused(LedgerProblem.NOT_A_CREDIT_CODE, hint(code), code, reason(code));
    }

    static String normalised(String raw) {
        return Writing.plain(raw).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-—–_]", "");
    }

    static boolean isValid(String code) {
        return code.length() == LENGTH && isWritten(code) && checkCharacter(code) == code.charAt(LENGTH - 1);
    }

    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static boolean isWritten(String code) {
        return code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    private static String reason(String code) {
        if (code.length() != LENGTH) {
            return "应为 18 位，现有 " + code.length() + " 位";
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return "第 " + (i + 1) + " 位“" + code.charAt(i) + "”不会出现在代码中";
            }
        }
        return "末位校验不符";
    }

    private static String hint(String code) {
        if (code.matches("\\d{15}")) {
            return "这是旧的 15 位注册号，请填营业执照上的 18 位代码";
        }
        if (code.matches("[0-9A-Z]{8}[0-9X]")) {
            return "这是 9 位组织机构代码，请填营业执照上的 18 位代码";
        }
        if (code.length() != LENGTH) {
            return "对照营业执照，数一数位数";
        }
        String lookalike = code.replace('O', '0').replace('I', '1').replace('S', '5').replace('Z', '2').replace('V', 'U');
        if (isValid(lookalike)) {
            return "是否为 " + lookalike + "（字母 O、I、S、Z、V 不用于代码）";
        }
        if (!isWritten(code)) {
            return "代码只用数字和除 I、O、S、V、Z 以外的字母，对照营业执照再核对";
        }
        List<String> swapped = swapped(code);
        if (swapped.size() == 1) {
            return "相邻两位可能颠倒，是否为 " + swapped.getFirst();
        }
        return organisationHolds(code)
                ? "第 9—17 位（组织机构代码）自身相符，请核对第 1—8 位和末位"
                : "请核对第 9—17 位（组织机构代码）";
    }

    /// Codes with two neighbours exchanged for which both check characters hold.
    private static List<String> swapped(String code) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < LENGTH; i++) {
            char[] characters = code.toCharArray();
            characters[i] = code.charAt(i + 1);
            characters[i + 1] = code.charAt(i);
            String candidate = new String(characters);
            if (isValid(candidate) && organisationHolds(candidate)) {
                found.add(candidate);
            }
        }
        return List.copyOf(found);
    }

    private static boolean organisationHolds(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return code.charAt(16) == expected;
    }
}
