package io.yuanheng.demo;

/// Invented unified credit codes with valid check characters.
///
/// Region 9900xx belongs to no province, so none of these can be a real firm's. Check characters: GB 32100-2015 for the whole,
/// GB 11714-1997 for the nine characters in the middle.
final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /// @param park 1 to 99
    /// @param number 1 to 9999 within the park
    static String of(int park, int number) {
        String body = "MAYH" + "%04d".formatted(number);
        String open = "919900" + "%02d".formatted(park) + body + innerCheck(body);
        int sum = 0;
        for (int i = 0; i < open.length(); i++) {
            sum += ALPHABET.indexOf(open.charAt(i)) * WEIGHTS[i];
        }
        return open + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char innerCheck(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += Character.digit(body.charAt(i), 36) * INNER_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
