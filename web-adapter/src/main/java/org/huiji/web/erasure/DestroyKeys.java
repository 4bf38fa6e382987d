package org.huiji.web.erasure;

import java.util.UUID;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.KeyMemory;
import org.huiji.application.port.PersonalDataVault;
import org.springframework.stereotype.Component;

/**
 * The keys of all applications, of the account, and of the application that would be the next: a start that is on its way is
 * barred by its tombstone. The account's key is the last to go, since by its tombstone a restore is told that nothing is left
 * to do.
 */
@Component
class DestroyKeys implements ErasureStep {

    private final PersonalDataVault vault;
    private final ApplicationNumbering numbering;
    private final EraseApplications erasing;
    private final ErasureRequests requests;
    private final KeyMemory memory;

    DestroyKeys(PersonalDataVault vault, ApplicationNumbering numbering, EraseApplications erasing,
            ErasureRequests requests, KeyMemory memory) {
        this.vault = vault;
        this.numbering = numbering;
        this.erasing = erasing;
        this.requests = requests;
        this.memory = memory;
    }

    @Override
    public ErasureStage stage() {
        return ErasureStage.DESTROYED;
    }

    @Override
    public boolean take(ErasureRequest request) {
        UUID subject = request.subject();
        UUID next;
        do {
            erasing.take(request);
            next = numbering.openApplicationOf(subject);
            vault.destroy(next);
        } while (numbering.applicationsOf(subject).contains(next));
        numbering.applicationsOf(subject).forEach(vault::destroy);
        vault.destroy(subject);
        requests.destroyed(request.id(), memory.now());
        return true;
    }
}
