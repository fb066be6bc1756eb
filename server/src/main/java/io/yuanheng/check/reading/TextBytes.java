package io.yuanheng.check.reading;

import io.yuanheng.kernel.Outcome;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Bytes of a text file become text: UTF-8, UTF-16 or GB18030 (which contains GBK and GB 2312), with or without a byte order mark.
///
/// UTF-8 is tried first, because text in another encoding is hardly ever valid UTF-8 by accident.
final class TextBytes {

    private static final Charset GB18030 = Charset.forName("GB18030");
    // a few damaged bytes must not turn a whole UTF-8 report into another encoding's nonsense
    private static final int DAMAGE_ALLOWED_PER = 500;

    private TextBytes() {}

    static Outcome<String> decode(byte[] bytes) {
        if (marked(bytes, 0xEF, 0xBB, 0xBF)) {
            return readable(lenient(bytes, 3, StandardCharsets.UTF_8));
        }
        if (marked(bytes, 0xFF, 0xFE)) {
            return readable(lenient(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (marked(bytes, 0xFE, 0xFF)) {
            return readable(lenient(bytes, 2, StandardCharsets.UTF_16BE));
        }
        if (marked(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return readable(lenient(bytes, 4, GB18030));
        }
        return unmarked(bytes);
    }

    private static Outcome<String> unmarked(byte[] bytes) {
        int[] zeros = zeros(bytes);
        if (zeros[0] + zeros[1] > 0) {
            // line ends and digits have a zero byte in UTF-16, on one side only
            boolean little = zeros[1] > zeros[0];
            return strict(bytes, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                    .filter(TextBytes::looksLikeText)
                    .map(Outcome::accepted)
                    .orElseGet(() -> FileProblem.NOT_A_MANUSCRIPT.refuse("文件不是文字（含二进制内容）", "可以核对 .docx、.txt、.md"));
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return readable(utf8.get());
        }
        Optional<String> national = strict(bytes, GB18030).filter(TextBytes::looksLikeText);
        if (national.isPresent()) {
            return Outcome.accepted(national.get());
        }
        String damaged = lenient(bytes, 0, StandardCharsets.UTF_8);
        long lost = damaged.chars().filter(c -> c == '\uFFFD').count();
        return lost * DAMAGE_ALLOWED_PER <= damaged.length() + DAMAGE_ALLOWED_PER && looksLikeText(damaged)
                ? Outcome.accepted(damaged)
                : FileProblem.ENCODING.refuse("认不出文字的编码", "请用记事本打开，另存为 UTF-8 编码后再核对");
    }

    private static Outcome<String> readable(String text) {
        return looksLikeText(text)
                ? Outcome.accepted(text)
                : FileProblem.NOT_A_MANUSCRIPT.refuse("文件不是文字（含二进制内容）", "可以核对 .docx、.txt、.md");
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    /// Almost no control characters, private or unassigned ones; a report has none, nonsense from a wrong encoding has many.
    private static boolean looksLikeText(String text) {
        long strange = text.chars().filter(TextBytes::isStrange).count();
        return strange * 100 <= text.length();
    }

    private static boolean isStrange(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f'
                || c >= 0x7F && c < 0xA0
                || c >= 0xE000 && c < 0xF900
                || Character.getType(c) == Character.UNASSIGNED;
    }

    /// Zero bytes at even and at odd places.
    private static int[] zeros(byte[] bytes) {
        int[] found = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                found[i & 1]++;
            }
        }
        return found;
    }

    private static boolean marked(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
