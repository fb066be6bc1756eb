package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.reading.Reading;

/// Finds all claims of a text. Sums come first, for they say what is part of what.
public final class ClaimFinder {

    private ClaimFinder() {}

    public static Findings find(Reading reading) {
        Findings findings = new Findings();
        new SumClaims(reading, findings).find();
        new CompletionClaims(reading, findings).find();
        new RateClaims(reading, findings).find();
        new RatioClaims(reading, findings).find();
        new ShareClaims(reading, findings).find();
        new YoyClaims(reading, findings).find();
        new DifferenceClaims(reading, findings).find();
        new GapClaims(reading, findings).find();
        new PercentForPointsClaims(reading, findings).find();
        new MultipleClaims(reading, findings).find();
        new PerUnitClaims(reading, findings).find();
        new ContributionClaims(reading, findings).find();
        new StretchClaims(reading, findings).find();
        new RankClaims(reading, findings).find();
        new Enumerations(reading, findings).find();
        return findings;
    }
}
