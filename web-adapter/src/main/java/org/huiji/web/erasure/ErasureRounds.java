package org.huiji.web.erasure;

import org.huiji.application.port.ErasureRegister;
import org.huiji.application.port.PersonalDataVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes up what is not at its end: every few seconds the erasures that wait or were broken off, and at the start those of the
 * register that a restored database knows nothing of.
 */
@Component
@Lazy(false)
@Order(ErasureRounds.FIRST)
class ErasureRounds implements ApplicationRunner {

    static final int FIRST = 0;

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRounds.class);

    private final ErasureRequests requests;
    private final ErasureRun run;
    private final ErasureRegister register;
    private final PersonalDataVault vault;

    ErasureRounds(ErasureRequests requests, ErasureRun run, ErasureRegister register, PersonalDataVault vault) {
        this.requests = requests;
        this.run = run;
        this.register = register;
        this.vault = vault;
    }

    /** The service counts as ready only after this. */
    @Override
    public void run(ApplicationArguments arguments) {
        register.all().stream().filter(entry -> !vault.isDestroyed(entry.subject())).forEach(entry -> {
            LOG.warn("erasure {} stands in the register and not in the database; it is applied again",
                    entry.requestId());
            requests.bringBack(entry);
            run.goOn(entry.requestId());
        });
    }

    @Scheduled(initialDelayString = "${huiji.erasure.pause:2s}", fixedDelayString = "${huiji.erasure.pause:2s}")
    void goOn() {
        try {
            requests.unfinished().forEach(run::goOn);
        } catch (RuntimeException failed) {
            LOG.error("looking for erasures failed with {}", failed.getClass().getName());
        }
    }
}
