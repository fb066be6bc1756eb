package io.yuanheng.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A running server of a cluster, as its `postmaster.pid` and the process table tell.
///
/// The file alone proves nothing: it outlives a kill, its number may belong to a stranger after a reboot, and a killed server
/// that nobody has reaped still answers signals.
record Postmaster(long pid, int port, boolean ready) {

    static Optional<Postmaster> find(Path cluster) {
        Optional<Postmaster> written = read(cluster);
        return written.filter(p -> worksIn(ProcessHandle.of(p.pid()).map(ProcessHandle::pid).orElse(-1L), cluster));
    }

    /// Whether any process of a server works in the cluster, its children included: they outlive a killed postmaster for a moment.
    static boolean anyProcessIn(Path cluster) {
        return ProcessHandle.allProcesses().anyMatch(p -> worksIn(p.pid(), cluster));
    }

    private static Optional<Postmaster> read(Path cluster) {
        try {
            // lines: pid, directory, start, port, socket folder, address, shared memory, status
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4 || lines.get(3).isBlank()) {
                return lines.isEmpty() ? Optional.empty() : Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), 0, false));
            }
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), Integer.parseInt(lines.get(3).strip()), ready));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    // every process of a server has the cluster as its working directory; a dead one not yet reaped has none
    private static boolean worksIn(long pid, Path cluster) {
        try {
            return pid > 0 && Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")).equals(cluster.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }
}
