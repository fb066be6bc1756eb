package io.yuanheng.deadline;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// A serving program looks once a minute; a command that ends does not.
@Component
@ConditionalOnWebApplication
class ReminderRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRounds.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Reminders reminders;
    private final Notices notices;
    private final Access access;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Caller server;

    ReminderRounds(Reminders reminders, Notices notices, Access access) {
        this.reminders = reminders;
        this.notices = notices;
        this.access = access;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        try {
            Caller caller = server == null ? access.operator("reminders") : server;
            server = caller;
            Instant began = clock.instant();
            Reminders.Look look = reminders.remind(LocalDateTime.now(clock.withZone(ZONE)), caller.scope());
            if (look.everything() || look.looked() > 0) {
                LOG.atLevel(look.everything() ? Level.INFO : Level.DEBUG)
                        .log("looked at {} obligations{} in {} ms, {} reminders", look.looked(), look.everything() ? ", all of them," : "",
                                Duration.between(began, clock.instant()).toMillis(), look.told());
            }
            notices.deliver(clock.instant());
        } catch (RuntimeException e) {
            // the next round looks again; nothing is lost, because nothing was ticked off
            LOG.warn("no reminders this time", e);
        }
    }
}
