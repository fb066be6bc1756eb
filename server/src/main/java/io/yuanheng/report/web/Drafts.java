package io.yuanheng.report.web;

import io.yuanheng.access.Caller;
import io.yuanheng.report.Reports.Draft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Drafts that wait to be looked at. The oldest gives way; a draft is written again in a moment.
final class Drafts {

    private static final int MOST = 200;

    private record Kept(String login, Draft draft) {}

    private final Map<String, Kept> drafts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    synchronized String keep(Caller caller, Draft draft) {
        String id = UUID.randomUUID().toString();
        drafts.put(id, new Kept(caller.actor().login(), draft));
        return id;
    }

    /// Only whoever wrote a draft may read it: it was written within that person's sight.
    synchronized Optional<Draft> find(Caller caller, String id) {
        return Optional.ofNullable(drafts.get(id)).filter(k -> k.login().equals(caller.actor().login())).map(Kept::draft);
    }
}
