package org.huiji.projections.personnelfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApprovedContent;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.SealedContent;
import org.springframework.stereotype.Component;

/** Answers what stands in a person's file. */
@Component
class PersonnelFileQueries {

    private final PersonnelFileVersions versions;
    private final SealedContent content;

    PersonnelFileQueries(PersonnelFileVersions versions, SealedContent content) {
        this.versions = versions;
        this.content = content;
    }

    @QueryHandler
    PersonnelFileAnswer on(FindPersonnelFile query) {
        UUID account = query.accountId();
        List<PersonnelFile.Version> readable = new ArrayList<>();
        int number = 0;
        for (PersonnelFileVersion row : versions.findByAccountIdAndApprovedAtIsNotNullOrderByApprovedAt(account)) {
            number++;
            version(row, number).ifPresent(readable::addFirst);
        }
        return new PersonnelFileAnswer(
                readable.isEmpty() ? Optional.empty() : Optional.of(new PersonnelFile(account, readable)));
    }

    private Optional<PersonnelFile.Version> version(PersonnelFileVersion row, int number) {
        if (row.departmentCode == null || row.approvedAt == null) {
            return Optional.empty();
        }
        String department = row.departmentCode;
        Instant approvedAt = row.approvedAt;
        return content.open(ReadModels.PERSONNEL_FILE, row.getId(), row.sealed, ApplicationState.class)
                .map(state -> new PersonnelFile.Version(number, row.getId(),
                        ReceiptNumber.of(row.getId()), department, approvedAt,
                        ApprovedContent.of(state.dossier())));
    }
}
