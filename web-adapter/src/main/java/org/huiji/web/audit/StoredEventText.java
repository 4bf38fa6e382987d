package org.huiji.web.audit;

import java.util.Base64;
import org.huiji.application.port.StoredEvent;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a stored event out to be read, member by member; of what is sealed its size in place of the bytes. */
@Component
class StoredEventText {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CIPHERTEXT = "ciphertext";

    private final Messages messages;

    StoredEventText(Messages messages) {
        this.messages = messages;
    }

    String payload(StoredEvent event) {
        return written(event.payload());
    }

    String metadata(StoredEvent event) {
        return written(event.metadata());
    }

    /** What is no JSON, since somebody altered it, is shown as it is. */
    private String written(String stored) {
        try {
            JsonNode tree = JSON.readTree(stored);
            if (tree.path("protected") instanceof ObjectNode member && member.has(CIPHERTEXT)) {
                member.put(CIPHERTEXT, sealed(member.path(CIPHERTEXT).asString("")));
            }
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JacksonException altered) {
            return stored;
        }
    }

    private String sealed(String ciphertext) {
        try {
            int bytes = Base64.getDecoder().decode(ciphertext).length;
            return messages.text("audit.raw.sealed", Integer.toString(bytes));
        } catch (IllegalArgumentException altered) {
            return ciphertext;
        }
    }
}
