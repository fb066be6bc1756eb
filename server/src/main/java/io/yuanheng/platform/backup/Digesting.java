package io.yuanheng.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of what passes through.
final class Digesting extends FilterOutputStream {

    private final MessageDigest digest;

    Digesting(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        digest.update((byte) b);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    // the stream below stays open: it is one entry of a larger file
    @Override
    public void close() throws IOException {
        out.flush();
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
