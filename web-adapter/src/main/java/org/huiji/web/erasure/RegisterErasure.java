package org.huiji.web.erasure;

import java.util.Objects;
import org.huiji.application.port.ErasureRegister;
import org.springframework.stereotype.Component;

/** Before anything is destroyed it stands outside of the database that it will be. */
@Component
class RegisterErasure implements ErasureStep {

    private final ErasureRegister register;

    RegisterErasure(ErasureRegister register) {
        this.register = register;
    }

    @Override
    public ErasureStage stage() {
        return ErasureStage.REGISTERED;
    }

    @Override
    public boolean take(ErasureRequest request) {
        register.add(new ErasureRegister.Entry(request.id(), request.subject(), request.basis().name(),
                request.askedBy(), request.askedByName(), Objects.requireNonNull(request.decidedBy()),
                Objects.requireNonNull(request.decidedByName()), Objects.requireNonNull(request.decidedAt())));
        return true;
    }
}
