package io.yuanheng.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoosingAPasswordTests {

    @Test
    void refusesWhatIsShorterThanTenCharacters() {
        assertThat(Passwords.weakness("abc123456", "zhao")).isPresent();
        assertThat(Passwords.weakness("abc1234567", "zhao")).isEmpty();
    }

    @Test
    void refusesLettersOnlyAndDigitsOnly() {
        assertThat(Passwords.weakness("correcthorse", "zhao")).isPresent();
        assertThat(Passwords.weakness("20240630123", "zhao")).isPresent();
        assertThat(Passwords.weakness("云开见日2024六月三十", "zhao")).isEmpty();
    }

    @Test
    void refusesTheLogInInAnyCase() {
        assertThat(Passwords.weakness("ZhaoZhao2024", "zhaozhao")).isPresent();
    }

    @Test
    void refusesWhatNobodyTypes() {
        assertThat(Passwords.weakness("a1".repeat(65), "zhao")).isPresent();
    }

    /// OWASP Password Storage Cheat Sheet: Argon2id with at least 19 MiB, two passes, one lane.
    @Test
    void keepsArgon2idWithTheParametersWrittenDown() {
        String hash = new Passwords().hash("correct horse 4");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new Passwords().matches("correct horse 4", Optional.of(hash))).contains(true);
        assertThat(new Passwords().matches("correct horse 5", Optional.of(hash))).contains(false);
    }

    @Test
    void matchesNothingWhereThereIsNoUser() {
        assertThat(new Passwords().matches("correct horse 4", Optional.empty())).contains(false);
    }
}
