package io.yuanheng.kernel;

/// Where a problem stands, precise enough to go there.
public sealed interface Place {

    /// A line of a declaration; line and column count from 1.
    record InFile(String path, int line, int column) implements Place {
        @Override
        public String toString() {
            return path + ":" + line + ":" + column;
        }
    }

    /// A cell of a workbook, such as `入园企业!F14`.
    record InSheet(String sheet, String cell) implements Place {
        @Override
        public String toString() {
            return sheet + "!" + cell;
        }
    }

    /// A field of one row command; `index` counts from 0 within the commands sent together.
    record InCommand(int index, String field) implements Place {
        @Override
        public String toString() {
            return "rows[" + index + "]" + (field.isEmpty() ? "" : "." + field);
        }
    }

    /// The whole request, file or answer.
    record Whole() implements Place {
        @Override
        public String toString() {
            return "";
        }
    }

    Place WHOLE = new Whole();
}
