package io.yuanheng.ledger.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes shapefiles as a drawing program would, byte by byte from the description of the format.
public final class ShapefileBytes {

    /// As ArcGIS writes it for zone 40.
    public static String prj(int meridian, String falseEasting) {
        return """
                PROJCS["CGCS2000_3_Degree_GK_Zone_%d",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",%s],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",%d.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]"""
                .formatted(meridian / 3, falseEasting, meridian);
    }

    public static final String DEGREES =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /// @param rings of each shape: x and y by turns, closed, outer ones with the clock
    public ShapefileBytes shp(int type, double[][]... shapes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < shapes.length; i++) {
            int points = 0;
            for (double[] ring : shapes[i]) {
                points += ring.length / 2;
            }
            int length = 44 + 4 * shapes[i].length + 16 * points + (type == 15 ? 16 + 8 * points : 0);
            ByteBuffer record = ByteBuffer.allocate(8 + length);
            record.putInt(i + 1).putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(type);
            record.position(record.position() + 32);
            record.putInt(shapes[i].length).putInt(points);
            int start = 0;
            for (double[] ring : shapes[i]) {
                record.putInt(start);
                start += ring.length / 2;
            }
            for (double[] ring : shapes[i]) {
                for (double value : ring) {
                    record.putDouble(value);
                }
            }
            body.writeBytes(record.array());
        }
        ByteBuffer head = ByteBuffer.allocate(100).putInt(9994);
        head.putInt(24, (100 + body.size()) / 2);
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.array());
        all.writeBytes(body.toByteArray());
        return part("shp", all.toByteArray());
    }

    /// @param columns name, type and length, such as `宗地编号 C 20`
    public ShapefileBytes dbf(Charset charset, int codePage, List<String> columns, List<List<String>> rows) {
        int width = 1 + columns.stream().mapToInt(c -> Integer.parseInt(c.split(" ")[2])).sum();
        int head = 33 + 32 * columns.size();
        ByteBuffer out = ByteBuffer.allocate(head + width * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 3).put((byte) 124).put((byte) 6).put((byte) 30).putInt(rows.size()).putShort((short) head).putShort((short) width);
        out.put(29, (byte) codePage);
        for (int i = 0; i < columns.size(); i++) {
            String[] column = columns.get(i).split(" ");
            out.position(32 + 32 * i);
            out.put(column[0].getBytes(charset));
            out.put(32 + 32 * i + 11, (byte) column[1].charAt(0));
            out.put(32 + 32 * i + 16, (byte) Integer.parseInt(column[2]));
        }
        out.put(head - 1, (byte) 0x0D);
        for (int r = 0; r < rows.size(); r++) {
            int at = head + r * width;
            boolean deleted = rows.get(r).getFirst().startsWith("×");
            out.put(at++, (byte) (deleted ? '*' : ' '));
            for (int c = 0; c < columns.size(); c++) {
                int length = Integer.parseInt(columns.get(c).split(" ")[2]);
                byte[] text = rows.get(r).get(c).getBytes(charset);
                for (int k = 0; k < length; k++) {
                    out.put(at++, k < text.length ? text[k] : (byte) ' ');
                }
            }
        }
        return part("dbf", out.array());
    }

    public ShapefileBytes part(String ending, byte[] content) {
        parts.put(ending, content);
        return this;
    }

    public byte[] part(String ending) {
        return parts.get(ending);
    }

    public Path zip(Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to), Charset.forName("GBK"))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry("地块/宗地." + part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return to;
    }
}
