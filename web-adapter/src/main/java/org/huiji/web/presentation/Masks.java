package org.huiji.web.presentation;

import org.huiji.projections.MaskedNumber;
import org.springframework.stereotype.Component;

/** Hides the middle of numbers (security.md: 210***********1335, 139****0056); in templates {@code @masks}. */
@Component("masks")
public class Masks {

    public String identityNumber(String number) {
        return MaskedNumber.of(number);
    }

    public String phone(String number) {
        return MaskedNumber.of(number);
    }
}
