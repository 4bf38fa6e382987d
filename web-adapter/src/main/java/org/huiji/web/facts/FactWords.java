package org.huiji.web.facts;

import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/** Says codes and ids as people do; in templates {@code @facts}. */
@Component("facts")
public class FactWords {

    private final ReferenceLists lists;

    public FactWords(ReferenceLists lists) {
        this.lists = lists;
    }

    public String department(String code) {
        return lists.departmentName(code);
    }

    public String receiptNumber(UUID applicationId) {
        return ReceiptNumber.of(applicationId);
    }
}
