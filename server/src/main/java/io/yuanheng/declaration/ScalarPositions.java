package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.util.function.IntFunction;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/// Where the characters of a scalar stand in the file, so that an error inside an expression can be pointed at.
///
/// The text is followed through the source: quotes doubled in `'…'`, escapes in `"…"`, line breaks and indentation in blocks.
final class ScalarPositions implements IntFunction<Place.InFile> {

    private final String path;
    private final int[] source;
    private final int start;
    private final String text;
    private final ScalarStyle style;

    /// @param source the file's code points
    /// @param start the scalar's first character in the file
    ScalarPositions(String path, int[] source, int start, String text, ScalarStyle style) {
        this.path = path;
        this.source = source;
        this.start = start;
        this.text = text;
        this.style = style;
    }

    @Override
    public Place.InFile apply(int codePoint) {
        int[] wanted = text.codePoints().toArray();
        int at = first();
        for (int i = 0; i < Math.min(codePoint, wanted.length); i++) {
            at = next(at, wanted[i]);
        }
        if (codePoint < wanted.length) {
            at = seek(at, wanted[codePoint]);
        }
        return place(Math.min(at, source.length));
    }

    private int first() {
        return switch (style) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
            case LITERAL, FOLDED -> {
                int at = start;
                while (at < source.length && source[at] != '\n') {
                    at++;
                }
                yield at + 1;
            }
            case PLAIN, JSON_SCALAR_STYLE -> start;
        };
    }

    /// Behind the place where this character of the text stands.
    private int next(int at, int character) {
        int found = seek(at, character);
        boolean doubled = style == ScalarStyle.SINGLE_QUOTED && character == '\'';
        return found + (doubled ? 2 : 1);
    }

    /// A character of the text may stand behind indentation, an escaping backslash or a folded line break.
    private int seek(int at, int character) {
        int limit = Math.min(source.length, at + 200);
        for (int i = at; i < limit; i++) {
            boolean folded = character == ' ' && source[i] == '\n';
            if (source[i] == character || folded) {
                return i;
            }
            if (!Character.isWhitespace(source[i]) && source[i] != '\\') {
                return i;
            }
        }
        return at;
    }

    private Place.InFile place(int at) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            if (source[i] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place.InFile(path, line, column);
    }
}
