package org.huiji.projections.personnelfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.application.ApplicationState;
import org.huiji.application.section.PersonalInfo;
import org.huiji.projections.MaskedNumber;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.SealedContent;
import org.huiji.projections.personnelfile.FileVersions.UnderReview;
import org.huiji.projections.personnelfile.FileVersions.Version;
import org.springframework.stereotype.Component;

/** Answers what staff ask of the files. */
@Component
class FileReading {

    private final PersonnelFileVersions versions;
    private final FileSearch search;
    private final SealedContent content;

    FileReading(PersonnelFileVersions versions, FileSearch search, SealedContent content) {
        this.versions = versions;
        this.search = search;
        this.content = content;
    }

    @QueryHandler
    FoundFiles on(SearchPersonnelFiles query) {
        int size = Math.clamp(query.size(), 1, SearchPersonnelFiles.MAX_SIZE);
        List<PersonnelFileVersion> found = search.find(query, size + 1);
        List<PersonnelFileVersion> shown = found.stream().limit(size).toList();
        return new FoundFiles(
                shown.stream().map(this::row).toList(),
                found.size() > size ? FileCursor.of(shown.getLast()).write() : null);
    }

    @QueryHandler
    FileVersions on(FindFileVersions query) {
        return versions.findById(query.applicationId())
                .filter(PersonnelFileVersion::isApproved)
                .map(row -> file(row.accountId))
                .orElse(new FileVersions(List.of(), Optional.empty()));
    }

    private FileVersions file(UUID account) {
        List<Version> approved = new ArrayList<>();
        Optional<UnderReview> underReview = Optional.empty();
        for (PersonnelFileVersion row : versions.findByAccountIdOrderByApprovedAtAscApplicationIdAsc(account)) {
            if (row.isApproved()) {
                approved.addFirst(version(row, approved.size() + 1));
            } else {
                underReview = underReview(row);
            }
        }
        return new FileVersions(approved, underReview);
    }

    private FoundFiles.Row row(PersonnelFileVersion row) {
        Optional<PersonalInfo> info = state(row).map(state -> state.dossier().personalInfo());
        return new FoundFiles.Row(
                row.getId(),
                row.receiptNumber,
                info.map(PersonalInfo::applicantName).orElse(""),
                info.map(person -> MaskedNumber.of(person.identityNumber())).orElse(""),
                Objects.requireNonNull(row.departmentCode),
                approvedAt(row),
                !versions.isReplaced(row.accountId, approvedAt(row), row.getId()));
    }

    private Version version(PersonnelFileVersion row, int number) {
        return new Version(
                number,
                row.getId(),
                row.receiptNumber,
                Objects.requireNonNull(row.departmentCode),
                approvedAt(row),
                state(row).map(ApplicationState::dossier));
    }

    private static Optional<UnderReview> underReview(PersonnelFileVersion row) {
        return row.reviewingDepartment == null || row.submittedAt == null
                ? Optional.empty()
                : Optional.of(new UnderReview(row.getId(), row.reviewingDepartment, row.submittedAt));
    }

    private Optional<ApplicationState> state(PersonnelFileVersion row) {
        return content.open(ReadModels.PERSONNEL_FILE, row.getId(), row.sealed, ApplicationState.class);
    }

    private static Instant approvedAt(PersonnelFileVersion row) {
        return Objects.requireNonNull(row.approvedAt);
    }
}
