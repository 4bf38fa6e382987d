package org.huiji.config.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.huiji.application.FieldProblem;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.config.serialization.EventJson;
import tools.jackson.databind.json.JsonMapper;

/** A refusal in the form in which it crosses a remote bus: JSON text, since an exception itself does not cross. */
record RefusalDetails(RefusalCode refusal, List<FieldProblem> problems, Map<String, String> details) {

    private static final JsonMapper MAPPER = EventJson.mapper();

    static CommandExecutionException wrap(Refusal refusal) {
        RefusalDetails details = new RefusalDetails(refusal.code(), refusal.problems(), refusal.details());
        return new CommandExecutionException(refusal.getMessage(), refusal, MAPPER.writeValueAsString(details));
    }

    /** The refusal that was wrapped; empty for any other failure. */
    static Optional<Refusal> unwrap(Throwable failure) {
        if (failure instanceof CommandExecutionException execution
                && execution.getDetails().orElse(null) instanceof String text && text.startsWith("{\"refusal\"")) {
            return Optional.of(MAPPER.readValue(text, RefusalDetails.class).toRefusal());
        }
        return Optional.empty();
    }

    private Refusal toRefusal() {
        return new Refusal(refusal, problems, details);
    }
}
