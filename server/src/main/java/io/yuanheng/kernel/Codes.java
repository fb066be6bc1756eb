package io.yuanheng.kernel;

import java.util.regex.Pattern;

/// The one shape of a declared code.
final class Codes {

    // PostgreSQL cuts identifiers at 63 bytes; 40 leaves room for prefixes of tables and indexes
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Codes() {}

    static void check(String code) {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code: " + code);
        }
    }
}
