package io.yuanheng.ledger.map;

import io.yuanheng.kernel.Outcome;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The `.dbf` part, dBASE III: a head, 32 bytes for every column, rows of fixed length.
///
/// The texts are in what the `.cpg` says, else in what the head says, else in UTF-8 where they are all valid UTF-8, else in GBK, as
/// Chinese programs have long written them.
///
/// @param rows by heading, empty texts left out; nothing for a row that is marked as deleted
record Dbase(List<String> headings, List<Optional<Map<String, String>>> rows) {

    private static final int HEAD = 32;
    private static final int COLUMN = 32;
    private static final byte END = 0x0D;
    private static final byte DELETED = '*';
    private static final int CODE_PAGE = 29;
    // 0x4D: code page 936
    private static final byte GBK_MARK = 0x4D;
    private static final Charset GBK = Charset.forName("GB18030");

    private record Column(byte[] name, char type, int at, int length) {}

    static Outcome<Dbase> read(byte[] content, byte @Nullable [] cpg) {
        if (content.length < HEAD + 1) {
            return broken("不完整");
        }
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int count = in.getInt(4);
        int head = Short.toUnsignedInt(in.getShort(8));
        int width = Short.toUnsignedInt(in.getShort(10));
        if (count < 0 || head > content.length || width < 1 || head < HEAD + 1) {
            return broken("的文件头不对");
        }
        if ((long) head + (long) count * width > content.length) {
            return broken("不完整：应有 " + count + " 行，只有 " + (content.length - head) / width + " 行");
        }
        if (count > MapFile.MOST) {
            return MapFile.tooMany(count);
        }
        List<Column> columns = columns(content, head);
        if (columns.isEmpty() || columns.stream().anyMatch(c -> c.at() + c.length() > width)) {
            return broken("的各列超出了一行的长度");
        }
        Charset charset = charset(content, head, count * width, cpg);
        if (charset == null) {
            return MapProblem.refuseFile(".cpg 里的编码看不懂：" + new String(cpg == null ? new byte[0] : cpg, StandardCharsets.US_ASCII).strip(), "应为 UTF-8 或 GBK");
        }
        List<Optional<Map<String, String>>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = head + i * width;
            rows.add(content[start] == DELETED ? Optional.empty() : Optional.of(row(content, start, columns, charset)));
        }
        return Outcome.accepted(new Dbase(columns.stream().map(c -> text(c.name(), charset)).toList(), rows));
    }

    private static List<Column> columns(byte[] content, int head) {
        List<Column> columns = new ArrayList<>();
        // the first byte of a row says whether it is deleted
        int at = 1;
        for (int i = HEAD; i + COLUMN < head && content[i] != END; i += COLUMN) {
            int length = Byte.toUnsignedInt(content[i + 16]);
            int end = i;
            while (end < i + 11 && content[end] != 0) {
                end++;
            }
            columns.add(new Column(Arrays.copyOfRange(content, i, end), (char) content[i + 11], at, length));
            at += length;
        }
        return columns;
    }

    private static Map<String, String> row(byte[] content, int start, List<Column> columns, Charset charset) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Column column : columns) {
            int from = start + column.at();
            String text = text(Arrays.copyOfRange(content, from, from + column.length()), charset);
            String read = switch (column.type()) {
                // 20240630, as every cell of days is read
                case 'D' -> text.matches("\\d{8}") ? text : "";
                case 'L' -> switch (text.toUpperCase(Locale.ROOT)) {
                    case "T", "Y" -> "是";
                    case "F", "N" -> "否";
                    default -> "";
                };
                // a number that did not fit is written as stars
                case 'N', 'F' -> text.startsWith("*") ? "" : text;
                default -> text;
            };
            if (!read.isEmpty()) {
                texts.put(text(column.name(), charset), read);
            }
        }
        return texts;
    }

    private static String text(byte[] bytes, Charset charset) {
        return new String(bytes, charset).replace("\0", "").strip();
    }

    private static @Nullable Charset charset(byte[] content, int head, int rows, byte @Nullable [] cpg) {
        if (cpg != null) {
            return switch (new String(cpg, StandardCharsets.US_ASCII).strip().toUpperCase(Locale.ROOT)) {
                case "UTF-8", "UTF8", "65001" -> StandardCharsets.UTF_8;
                case "GBK", "GB2312", "GB18030", "936", "CP936", "ANSI 936", "ANSI_936", "54936" -> GBK;
                default -> null;
            };
        }
        if (content[CODE_PAGE] == GBK_MARK) {
            return GBK;
        }
        try {
            // beside the names the head holds lengths, which are no text
            for (int i = HEAD; i + COLUMN < head && content[i] != END; i += COLUMN) {
                strict(content, i, 11);
            }
            strict(content, head, rows);
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return GBK;
        }
    }

    private static void strict(byte[] content, int from, int length) throws CharacterCodingException {
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content, from, length));
    }

    private static Outcome<Dbase> broken(String how) {
        return MapProblem.refuseFile(".dbf " + how, "请重新导出或重新传输");
    }
}
