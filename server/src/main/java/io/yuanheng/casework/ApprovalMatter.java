package io.yuanheng.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A matter of a joint approval as it stands at a moment.
///
/// @param state one of [State], in small letters
/// @param due a day; null while it is blocked or its clock stands
/// @param reason why its lamp is what it is, or what it waits for, in words
/// @param blockedBy the matters that must be granted before and are not
/// @param blocks titles of the open matters that wait for this one
/// @param missing what was asked for once and has not come, or null
public record ApprovalMatter(
        long row,
        String title,
        @Nullable String stage,
        String department,
        String state,
        @Nullable String lamp,
        @Nullable String due,
        boolean provisional,
        @Nullable String done,
        String reason,
        @JsonProperty("blocked_by") List<Blocker> blockedBy,
        List<String> blocks,
        @Nullable String missing,
        @Nullable String opinion,
        @JsonProperty("opinion_on") @Nullable String opinionOn,
        @Nullable String conditions) {

    public ApprovalMatter {
        blockedBy = List.copyOf(blockedBy);
        blocks = List.copyOf(blocks);
    }

    /// @param row 0 where the asker may not see it
    public record Blocker(long row, String title, String state) {}

    public enum State {
        OPEN("在办"),
        LATE("逾期"),
        /// its clock stands
        STOPPED("停表"),
        /// a matter before it is not granted
        BLOCKED("受阻"),
        GRANTED("办结"),
        WAIVED("不需办理"),
        REFUSED("不予批准");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
