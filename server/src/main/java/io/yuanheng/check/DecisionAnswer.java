package io.yuanheng.check;

import io.yuanheng.check.decision.Decision;
import java.time.Instant;

/// A decision as the command line and the HTTP API write it in JSON.
public record DecisionAnswer(String fingerprint, String decision, String reason, String quote, Instant at, String by) {

    static DecisionAnswer of(Decision decision) {
        return new DecisionAnswer(
                decision.fingerprint().value(),
                decision.word().written(),
                decision.reason(),
                decision.quote(),
                decision.at(),
                decision.by().name());
    }
}
