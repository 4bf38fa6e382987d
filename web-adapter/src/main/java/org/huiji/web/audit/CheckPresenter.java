package org.huiji.web.audit;

import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.huiji.integrity.IntegrityCheck;
import org.huiji.integrity.Misfit;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says for people what a check found: by receipt number and place instead of ids. */
@Component
class CheckPresenter {

    private final Messages messages;

    CheckPresenter(Messages messages) {
        this.messages = messages;
    }

    /**
     * What does not fit.
     *
     * @param what what was done to it
     * @param which the entry or head in words
     * @param receiptNumber of its application; empty where it has none
     * @param replayPath where the application's history is looked at; empty where there is none
     */
    record View(String what, String which, String receiptNumber, String replayPath, String entryId) {}

    /** Null where everything fits. */
    @Nullable
    View misfit(IntegrityCheck check) {
        Misfit misfit = check.misfit();
        return misfit == null ? null : view(misfit);
    }

    private View view(Misfit misfit) {
        String what = messages.text("integrity.misfit." + misfit.kind().name());
        UUID application = applicationOf(misfit);
        String receipt = application == null ? misfit.applicationId() : ReceiptNumber.of(application);
        boolean replayable = application != null && misfit.sequence() != null;
        return new View(what, which(misfit), receipt, replayable ? "/audit/applications/" + application : "",
                misfit.entryId());
    }

    private String which(Misfit misfit) {
        if (misfit.headSize() != null) {
            return messages.text("integrity.which.head", text(misfit.headSize()), place(misfit.leaf()));
        }
        String place = misfit.leaf() == null
                ? messages.text("integrity.leaf.none")
                : messages.text("integrity.leaf", place(misfit.leaf()));
        Long sequence = misfit.sequence();
        if (misfit.position() == null) {
            return place;
        }
        return sequence == null
                ? messages.text("integrity.which.look", text(misfit.position()), place)
                : messages.text("integrity.which.event", text(sequence + 1), text(misfit.position()), place);
    }

    private static @Nullable UUID applicationOf(Misfit misfit) {
        try {
            return misfit.applicationId().isEmpty() ? null : UUID.fromString(misfit.applicationId());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** Counted from 1, as people do. */
    private static String place(@Nullable Long leaf) {
        return leaf == null ? "" : text(leaf + 1);
    }

    /** Numbers go into messages as text, or they would get separators. */
    private static String text(@Nullable Long number) {
        return String.valueOf(number);
    }
}
