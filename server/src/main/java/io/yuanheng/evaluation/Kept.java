package io.yuanheng.evaluation;

import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a round is kept as: JSON, numbers in plain digits, the same for the same content.
record Kept(String scheme, String inputs, String result) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    static Kept of(ScoringScheme scheme, Inputs inputs, Result result) {
        return new Kept(JSON.writeValueAsString(scheme), JSON.writeValueAsString(inputs), JSON.writeValueAsString(result));
    }

    static ScoringScheme scheme(EvaluationStore.Round round) {
        return JSON.readValue(round.scheme(), ScoringScheme.class);
    }

    static Inputs inputs(EvaluationStore.Round round) {
        return JSON.readValue(round.inputs(), Inputs.class);
    }

    static Result result(EvaluationStore.Round round) {
        return JSON.readValue(round.result(), Result.class);
    }

    String sha256() {
        try {
            byte[] all = (scheme + "\n" + inputs + "\n" + result).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
