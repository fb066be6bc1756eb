package io.yuanheng.check.decision;

import io.yuanheng.kernel.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What somebody decided about a finding.
///
/// @param reason why; needed where a finding is dismissed
/// @param quote the words the finding was about
public record Decision(Fingerprint fingerprint, Word word, String reason, String quote, Instant at, Actor by) {

    public enum Word {
        /// it is an error indeed
        CONFIRMED("confirmed"),
        /// it is none
        DISMISSED("dismissed"),
        /// an earlier decision was taken back
        REOPENED("reopened");

        private final String written;

        Word(String written) {
            this.written = written;
        }

        public static Optional<Word> of(String written) {
            return Arrays.stream(values()).filter(w -> w.written.equals(written)).findFirst();
        }

        /// As commands and the API write it.
        public String written() {
            return written;
        }
    }
}
