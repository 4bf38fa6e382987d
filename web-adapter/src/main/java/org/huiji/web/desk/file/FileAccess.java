package org.huiji.web.desk.file;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.projections.personnelfile.FileVersions;
import org.huiji.projections.personnelfile.FindFileVersions;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.DeskAccess;
import org.springframework.stereotype.Component;

/**
 * Opens files for the staff of the department that has them; a department that had one before reads what it approved
 * itself (decision 7). To all others there are none. Each look is recorded.
 */
@Component
class FileAccess {

    private final Queries queries;
    private final DeskAccess desk;
    private final AccessLog accessLog;

    FileAccess(Queries queries, DeskAccess desk, AccessLog accessLog) {
        this.queries = queries;
        this.desk = desk;
        this.accessLog = accessLog;
    }

    /** The version approved with that application, in the file as far as the reader may see it; 404 otherwise. */
    OpenedFile open(UUID applicationId, Screen screen) {
        Actor actor = desk.actor();
        FileVersions file = queries.ask(new FindFileVersions(applicationId));
        OpenedFile opened = readable(actor, file)
                .flatMap(readable -> readable.versions().stream()
                        .filter(version -> version.applicationId().equals(applicationId))
                        .findFirst()
                        .map(version -> new OpenedFile(readable, version, isHeld(actor, file))))
                .orElseThrow(DeskAccess::notFound);
        accessLog.record(screen, applicationId);
        return opened;
    }

    private Optional<FileVersions> readable(Actor actor, FileVersions file) {
        return file.versions().isEmpty()
                ? Optional.empty()
                : Optional.of(isHeld(actor, file) ? file : ownTime(actor, file));
    }

    private boolean isHeld(Actor actor, FileVersions file) {
        return desk.isResponsible(actor, file.versions().getFirst().departmentCode());
    }

    private FileVersions ownTime(Actor actor, FileVersions file) {
        return new FileVersions(
                file.versions().stream()
                        .filter(version -> desk.isResponsible(actor, version.departmentCode()))
                        .toList(),
                Optional.empty());
    }
}
