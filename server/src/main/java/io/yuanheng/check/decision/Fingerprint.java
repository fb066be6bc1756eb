package io.yuanheng.check.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;

/// Knows a finding again in a later draft: by its kind, its words and what it speaks of, never by its place.
///
/// @param value 16 hexadecimal digits
public record Fingerprint(String value) {

    private static final int DIGITS = 16;

    public Fingerprint {
        if (!isOne(value)) {
            throw new IllegalArgumentException("no fingerprint: " + value);
        }
    }

    public static Optional<Fingerprint> parse(String written) {
        return isOne(written) ? Optional.of(new Fingerprint(written)) : Optional.empty();
    }

    private static boolean isOne(String written) {
        return written.matches("[0-9a-f]{" + DIGITS + "}");
    }

    /// Full-width and half-width forms, spaces and the shape of punctuation make no difference.
    public static Fingerprint of(String kind, String quote, String subject) {
        String words = kind + '\n' + normal(quote) + '\n' + normal(subject);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(hash).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String normal(String words) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC).codePoints().filter(c -> !isSpace(c)).forEach(c -> kept.appendCodePoint(plain(c)));
        return kept.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || c == 0xA0 || c == 0x200B || c == 0xFEFF;
    }

    private static int plain(int c) {
        return switch (c) {
            case '，', '、' -> ',';
            case '。' -> '.';
            case '；' -> ';';
            case '：' -> ':';
            case '—', '–', '－', '~', '～', '至' -> '-';
            default -> c;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
