package io.yuanheng.check.ledger;

/// How many characters of a name must be changed, added or left out to make another (Levenshtein).
final class Distance {

    private Distance() {}

    /// Whether they differ, by at most so many characters.
    static boolean within(String one, String other, int most) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = row[0];
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return false;
            }
        }
        return row[other.length()] <= most;
    }
}
