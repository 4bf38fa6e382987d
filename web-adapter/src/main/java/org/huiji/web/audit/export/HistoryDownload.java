package org.huiji.web.audit.export;

import org.huiji.application.ApplicationState;
import org.huiji.projections.history.History;
import org.huiji.web.access.Screen;
import org.springframework.http.MediaType;

/**
 * One form in which a history can be taken away. Every bean of this type is offered on the export page, in the order of
 * {@link org.springframework.core.annotation.Order}; right, reason, limit and record of the look are seen to before it is asked.
 */
public interface HistoryDownload {

    /** Names it in the form and the file; the messages are {@code audit.export.format.<name>} and the same with {@code .hint}. */
    String name();

    /** As what the look is recorded. */
    Screen screen();

    MediaType type();

    /** The ending of the file's name. */
    String ending();

    /** Whether a history of so many events can be had in this form. */
    default boolean takes(int events) {
        return events > 0;
    }

    /** Whether it can be made by now; who asks too early is told to come back in a moment. */
    default boolean isReady(History history) {
        return true;
    }

    /**
     * The file.
     *
     * @param state after the last event of the history
     */
    byte[] make(History history, ApplicationState state, ExportNote note);
}
