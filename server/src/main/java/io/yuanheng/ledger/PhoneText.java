package io.yuanheng.ledger;

import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telephone numbers of the mainland: mobile, fixed with or without area code and extension, 400 and 800, service numbers.
final class PhoneText {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
    // 0311-88881234, (0311)88881234, 010-88881234-8001
    private static final Pattern FIXED = Pattern.compile("\\(?(0\\d{2,3})\\)?-?([2-9]\\d{6,7})(?:(?:-|转)(\\d{1,6}))?");
    private static final Pattern LOCAL = Pattern.compile("([2-9]\\d{6,7})(?:(?:-|转)(\\d{1,6}))?");
    private static final Pattern SERVICE = Pattern.compile("([48]00)-?(\\d{3})-?(\\d{4})");
    private static final Pattern SHORT_SERVICE = Pattern.compile("1[0-2]\\d{1,3}|9[56]\\d{3,4}");
    private static final Pattern NUMBER_CELL = Pattern.compile("\\d+\\.0+|\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");

    private PhoneText() {}

    static Decoded decode(String raw) {
        String text = Writing.plain(raw);
        if (text.isEmpty()) {
            return Decoded.EMPTY;
        }
        // a phone number in a cell formatted as a number
        String digits = NUMBER_CELL.matcher(text).matches() ? new BigDecimal(text).toBigInteger().toString() : text;
        String phone = digits.replace(" ", "").replace("—", "-").replace("–", "-");
        String written = written(phone);
        if (written.isEmpty() && phone.length() == 13 && phone.matches("\\d{3}-\\d{4}-\\d{4}")) {
            written = written(phone.replace("-", ""));
        }
        return written.isEmpty()
                ? Decoded.refused(LedgerProblem.NOT_A_PHONE, hint(phone), text)
                : Decoded.of(new Value.Text(written));
    }

    private static String written(String phone) {
        Matcher mobile = MOBILE.matcher(phone.replaceFirst("^\\+86-", "+86"));
        if (mobile.matches()) {
            return mobile.group(1);
        }
        Matcher service = SERVICE.matcher(phone);
        if (service.matches()) {
            return service.group(1) + "-" + service.group(2) + "-" + service.group(3);
        }
        Matcher fixed = FIXED.matcher(phone);
        if (fixed.matches()) {
            return fixed.group(1) + "-" + fixed.group(2) + (fixed.group(3) == null ? "" : "-" + fixed.group(3));
        }
        Matcher local = LOCAL.matcher(phone);
        if (local.matches()) {
            return local.group(1) + (local.group(2) == null ? "" : "-" + local.group(2));
        }
        return SHORT_SERVICE.matcher(phone).matches() ? phone : "";
    }

    private static String hint(String phone) {
        if (phone.contains("*")) {
            return "号码被遮盖，请填完整号码";
        }
        if (phone.matches("1[3-9]\\d*")) {
            return "手机号应为 11 位，现有 " + phone.length() + " 位";
        }
        if (phone.matches(".*\\d{7,}[,、;/]+.*\\d{7,}.*")) {
            return "本栏只填一个号码";
        }
        return "例如 13800000000 或 0311-88880000";
    }
}
