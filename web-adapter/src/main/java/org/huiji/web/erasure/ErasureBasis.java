package org.huiji.web.erasure;

import java.util.Arrays;
import java.util.Optional;

/** On what ground personal data are erased: article 47 of the Personal Information Protection Law, point by point. */
enum ErasureBasis {
    /** The purpose is achieved, cannot be achieved, or the data are not needed for it any more. */
    PURPOSE,
    /** The service has ended, or the time of keeping is over. */
    TIME,
    /** The person has withdrawn the consent. */
    CONSENT_WITHDRAWN,
    /** The data were handled against law or agreement. */
    UNLAWFUL,
    /** Other cases that laws and regulations name. */
    OTHER;

    static Optional<ErasureBasis> named(String name) {
        return Arrays.stream(values()).filter(basis -> basis.name().equals(name)).findFirst();
    }
}
