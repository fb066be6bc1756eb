package io.yuanheng.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Passwords as Argon2id hashes (RFC 9106).
///
/// 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's recommendation, above Spring's own preset of 16 MiB.
/// The hash carries its parameters, so they can be raised; a log-in rehashes what is weaker.
final class Passwords {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;
    static final int LANES = 1;
    static final int MEMORY_KIB = 19 * 1024;
    static final int PASSES = 2;

    /// Nobody types more; hashing a megabyte would be an attack.
    static final int LONGEST = 128;

    static final int SHORTEST = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder encoder;

    // each hash takes 19 MiB for its time; without a bound a flood of log-ins would take the heap
    private final Semaphore slots = new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8));

    private @Nullable String decoy;

    Passwords() {
        this(MEMORY_KIB);
    }

    /// @param memoryKib less than [#MEMORY_KIB] in tests only
    Passwords(int memoryKib) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, PASSES);
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /// Compares with the hash, or with a decoy of the same cost when there is none: nobody learns from the time which log-ins exist.
    ///
    /// @return whether it is the password, or empty when too many log-ins are being checked already
    Optional<Boolean> matches(String password, Optional<String> hash) {
        String decoy = decoy();
        boolean slot = false;
        try {
            slot = slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!slot) {
                return Optional.empty();
            }
            String typed = password.length() <= LONGEST ? password : "";
            boolean same = encoder.matches(typed, hash.orElse(decoy));
            return Optional.of(same && hash.isPresent() && !typed.isEmpty());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (slot) {
                slots.release();
            }
        }
    }

    boolean weakerThanNow(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /// Why a password is refused; empty when it is good enough.
    static Optional<String> weakness(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("密码至少 " + SHORTEST + " 位");
        }
        if (password.length() > LONGEST) {
            return Optional.of("密码最多 " + LONGEST + " 位");
        }
        if (password.codePoints().noneMatch(Character::isLetter)
                || password.codePoints().noneMatch(Character::isDigit)) {
            return Optional.of("密码要同时有字母和数字");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(login.toLowerCase(java.util.Locale.ROOT))) {
            return Optional.of("密码不能包含登录名");
        }
        return Optional.empty();
    }

    private synchronized String decoy() {
        if (decoy == null) {
            byte[] unknown = new byte[32];
            new SecureRandom().nextBytes(unknown);
            decoy = hash(HexFormat.of().formatHex(unknown));
        }
        return decoy;
    }
}
