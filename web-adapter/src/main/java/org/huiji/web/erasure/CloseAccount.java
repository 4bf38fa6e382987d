package org.huiji.web.erasure;

import org.springframework.stereotype.Component;

/** Nobody is signed in as the person any more, nobody can sign in, and the number is free. */
@Component
class CloseAccount implements ErasureStep {

    private final AccountClosing closing;

    CloseAccount(AccountClosing closing) {
        this.closing = closing;
    }

    @Override
    public ErasureStage stage() {
        return ErasureStage.CLOSED;
    }

    @Override
    public boolean take(ErasureRequest request) {
        closing.close(request.subject());
        return true;
    }
}
