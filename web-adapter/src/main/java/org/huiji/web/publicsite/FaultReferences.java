package org.huiji.web.publicsite;

import java.util.Map;
import org.huiji.application.port.FreshIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives a real fault a number that the page shows and the log holds, and nothing else about it to the reader. */
@Component
class FaultReferences extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(FaultReferences.class);
    private static final int SERVER_ERRORS = 500;
    private static final int SHOWN = 12;

    private final FreshIds freshIds;

    FaultReferences(FreshIds freshIds) {
        this.freshIds = freshIds;
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= SERVER_ERRORS) {
            String id = freshIds.next().toString().replace("-", "");
            String reference = id.substring(id.length() - SHOWN);
            LOG.error("Fault {}", reference, FaultTrace.of(getError(request)));
            attributes.put("reference", reference);
        }
        return attributes;
    }
}
