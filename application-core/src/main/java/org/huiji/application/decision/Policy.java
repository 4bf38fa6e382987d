package org.huiji.application.decision;

import java.util.List;
import org.huiji.application.ApplicationState;
import org.huiji.application.Refusal;
import org.jspecify.annotations.Nullable;

/** One named rule of who may do what, with one refusal code. */
@FunctionalInterface
interface Policy<S extends ApplicationState> {

    /** {@code null} when the rule is kept. */
    @Nullable
    Refusal refusal(S state, Circumstances now);

    /** Refuses by the first rule that is not kept. */
    static <S extends ApplicationState> void require(
            List<Policy<? super S>> policies, S state, Circumstances now) {
        for (Policy<? super S> policy : policies) {
            Refusal refusal = policy.refusal(state, now);
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
