package io.yuanheng.check.decision;

import io.yuanheng.kernel.Actor;
import java.time.Instant;

/// What somebody decided about a finding.
///
/// @param reason why; needed where a finding is dismissed
public record Decision(Fingerprint fingerprint, Word word, String reason, Instant at, Actor by) {

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

        /// As commands and the API write it.
        public String written() {
            return written;
        }
    }
}
