package io.yuanheng.casework;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// A serving program looks for proposals once a minute; a command that ends does not.
@Component
@ConditionalOnWebApplication
class ProposalRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalRounds.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ProposalNotices notices;
    private final Access access;
    private @Nullable Caller server;

    ProposalRounds(ProposalNotices notices, Access access) {
        this.notices = notices;
        this.access = access;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        try {
            Caller caller = server == null ? access.operator("proposals") : server;
            server = caller;
            int told = notices.tell(LocalDateTime.now(ZONE), caller);
            LOG.debug("{} measures wait for a decision since now", told);
        } catch (RuntimeException e) {
            // the next round looks again
            LOG.warn("no proposals this time", e);
        }
    }
}
