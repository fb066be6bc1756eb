package io.yuanheng.casework;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.declaration.MeasuresDefinition;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.History;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.notice.Message;
import io.yuanheng.notice.Notices;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells those who decide that a measure waits for them, once for each proposal, by however many servers.
///
/// It says so and writes no row: a measure begins with a decision, and a decision has an author.
@Component
class ProposalNotices {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private record Seen(ChangeNo change, LocalDate day) {}

    private final Fulfilment fulfilment;
    private final History history;
    private final Notices notices;
    private final Access access;
    private @Nullable Seen seen;

    ProposalNotices(Fulfilment fulfilment, History history, Notices notices, Access access) {
        this.fulfilment = fulfilment;
        this.history = history;
        this.notices = notices;
        this.access = access;
    }

    /// Proposals change with rows and with days only; between them nothing is read.
    ///
    /// @param server who may see all parks
    /// @return how many were told for the first time
    synchronized int tell(LocalDateTime now, Caller server) {
        Seen current = new Seen(history.current(), now.toLocalDate());
        if (current.equals(seen)) {
            return 0;
        }
        List<Message> messages = new ArrayList<>();
        for (UnitDefinition unit : access.parks(server)) {
            ParkCode park = new ParkCode(unit.code());
            fulfilment.cases(server, park, now, current.change()).stream()
                    .filter(Proposal::isProposed)
                    .forEach(proposal -> messages.add(message(park, proposal, now)));
        }
        int told = notices.post(messages);
        seen = current;
        return told;
    }

    private Message message(ParkCode park, Proposal proposal, LocalDateTime now) {
        MeasuresDefinition measures = history.definitions().procedures().measures().stream()
                .filter(one -> one.promise(proposal.item()).isPresent() && one.rung(proposal.kind()).isPresent())
                .findFirst()
                .orElseThrow();
        String whose = proposal.project() == null ? proposal.agreementNo() : proposal.project() + "（" + proposal.agreementNo() + "）";
        return new Message(
                "measure|" + proposal.key(), park, measures.tells(), measures.title() + "待决定：" + proposal.kindTitle(), whose + "：" + proposal.reason(),
                measures.of(), new RowId(proposal.agreement()), now.atZone(ZONE).toInstant());
    }
}
