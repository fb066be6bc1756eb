package io.yuanheng.indicator;

import io.yuanheng.indicator.Figure.Lineage;
import io.yuanheng.kernel.LedgerCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// Fingerprints of the versions behind figures: SHA-256 over `row,change` lines in the order of the rows.
final class Lineages {

    private Lineages() {}

    /// @param versions the change that opened each row's version, by row id in ascending order
    static Lineage of(LedgerCode ledger, Map<Long, Long> versions) {
        MessageDigest digest = sha256();
        versions.forEach((row, from) -> digest.update((row + "," + from + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new Lineage(ledger, versions.size(), HexFormat.of().formatHex(digest.digest()));
    }

    /// The two sides of a ratio: the rows of both, and one fingerprint over both fingerprints.
    static Lineage ofBoth(Lineage of, Lineage to) {
        byte[] both = (of.hash() + to.hash()).getBytes(StandardCharsets.US_ASCII);
        return new Lineage(of.ledger(), of.rows() + to.rows(), HexFormat.of().formatHex(sha256().digest(both)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
