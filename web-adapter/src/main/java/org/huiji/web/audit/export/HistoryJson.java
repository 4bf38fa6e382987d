package org.huiji.web.audit.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationState;
import org.huiji.projections.history.History;
import org.huiji.web.access.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The history for machines, as docs/history-export.md describes it. */
@Component
@Order(2)
class HistoryJson implements HistoryDownload {

    private static final String FORMAT = "huiji-history";
    private static final int VERSION = 1;

    private final ExportedHistories histories;

    HistoryJson(ExportedHistories histories) {
        this.histories = histories;
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Screen screen() {
        return Screen.HISTORY_JSON;
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String ending() {
        return "json";
    }

    private record Exporter(String id, String displayName, String role, String departmentCode) {}

    private record Digest(String algorithm, String digest) {}

    private record Head(
            String format, int version, Instant exportedAt, Exporter exportedBy, String reason, Digest fingerprint) {

        @Override
        public String toString() {
            return "Head[" + exportedAt + "]";
        }
    }

    /** The content comes last, byte by byte as it was digested. */
    @Override
    public byte[] make(History history, ApplicationState state, ExportNote note) {
        HistoryFingerprint fingerprint = HistoryFingerprint.of(histories.of(history, state));
        String head = HistoryFingerprint.JSON.writeValueAsString(head(note, fingerprint));
        String file = head.substring(0, head.length() - 1) + ",\"content\":" + fingerprint.content() + "}";
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static Head head(ExportNote note, HistoryFingerprint fingerprint) {
        Actor actor = note.actor();
        return new Head(
                FORMAT,
                VERSION,
                note.at(),
                new Exporter(actor.id(), actor.displayName(), actor.role().name(), actor.departmentCode()),
                note.reason(),
                new Digest(HistoryFingerprint.ALGORITHM, fingerprint.digest()));
    }
}
