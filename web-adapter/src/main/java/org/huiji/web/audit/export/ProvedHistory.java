package org.huiji.web.audit.export;

import org.huiji.application.ApplicationState;
import org.huiji.integrity.IntegrityLog;
import org.huiji.projections.history.History;
import org.huiji.web.access.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The history as it is stored, with the proofs that the signed log holds it: whoever doubts it verifies it by
 * {@code huiji-verify.jar}, without us (docs/proof-format.md). What is sealed stays sealed in it.
 */
@Component
@Order(3)
class ProvedHistory implements HistoryDownload {

    private final IntegrityLog log;

    ProvedHistory(IntegrityLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "proof";
    }

    @Override
    public Screen screen() {
        return Screen.HISTORY_PROOF;
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String ending() {
        return "proof.json";
    }

    /** The log signs what was stored a moment later. */
    @Override
    public boolean isReady(History history) {
        return log.isCovered(history.applicationId(), history.entries().size() - 1L);
    }

    @Override
    public byte[] make(History history, ApplicationState state, ExportNote note) {
        return log.historyOf(history.applicationId()).orElseThrow();
    }
}
