package org.huiji.web.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;
import org.springframework.stereotype.Component;

/**
 * What officers do with requests. The system administrator or a security administrator asks, a security administrator who
 * is another person decides; nobody carries out an erasure alone.
 */
@Component
class ErasureDesk {

    /** For so long a request waits for a decision. */
    static final Duration WAITS = Duration.ofDays(7);

    private final ErasureRequests requests;
    private final ErasureRun run;
    private final Clock clock;

    ErasureDesk(ErasureRequests requests, ErasureRun run, Clock clock) {
        this.requests = requests;
        this.run = run;
        this.clock = clock;
    }

    /** Why a request could not be decided; the message is {@code erasure.refused.<name>}. */
    enum Hindrance {
        SAME_OFFICER,
        EXPIRED,
        DECIDED
    }

    /** Keeps a request; false when another one of the same person waits or is carried out. */
    boolean ask(UUID id, UUID subject, ErasureForm form, ErasureBasis basis, Actor by) {
        require(isOfficer(by));
        return requests.ask(id, subject, form, basis, by, clock.instant(), WAITS);
    }

    /** Confirms it and begins to carry it out; what is left then is done by the rounds. */
    Optional<Hindrance> confirm(UUID id, Actor by) {
        Optional<Hindrance> hindrance = decide(id, ErasureRequest.State.CONFIRMED, "", by);
        if (hindrance.isEmpty()) {
            run.goOn(id);
        }
        return hindrance;
    }

    Optional<Hindrance> refuse(UUID id, String answer, Actor by) {
        return decide(id, ErasureRequest.State.REFUSED, answer, by);
    }

    Optional<Hindrance> withdraw(UUID id, Actor by) {
        require(isOfficer(by));
        return requests.withdraw(id, by, clock.instant()) ? Optional.empty() : Optional.of(Hindrance.DECIDED);
    }

    private Optional<Hindrance> decide(UUID id, ErasureRequest.State state, String answer, Actor by) {
        require(by.role() == Role.SECURITY_ADMINISTRATOR);
        return requests.decide(id, state, answer, by, clock.instant())
                ? Optional.empty()
                : Optional.of(hindrance(requests.find(id).orElseThrow(), by));
    }

    private Hindrance hindrance(ErasureRequest request, Actor by) {
        if (request.state() != ErasureRequest.State.ASKED) {
            return Hindrance.DECIDED;
        }
        return request.askedBy().equals(by.id()) ? Hindrance.SAME_OFFICER : Hindrance.EXPIRED;
    }

    private static boolean isOfficer(Actor by) {
        return by.role() == Role.ADMINISTRATOR || by.role() == Role.SECURITY_ADMINISTRATOR;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Refusal(RefusalCode.ROLE_NOT_ALLOWED);
        }
    }
}
