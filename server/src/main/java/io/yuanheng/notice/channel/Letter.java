package io.yuanheng.notice.channel;

import java.util.List;

/// @param roles whom it is for, in the park
/// @param lines one for each message
public record Letter(String park, List<String> roles, String subject, List<String> lines) {

    public Letter {
        roles = List.copyOf(roles);
        lines = List.copyOf(lines);
    }

    public String text() {
        return subject + "\n" + String.join("\n", lines);
    }
}
