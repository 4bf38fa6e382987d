package org.huiji.web.layout;

import java.util.Optional;
import org.huiji.application.Role;

/** Who is signed in, as far as the frame shows it. */
public interface SignedInPerson {

    /** Empty when nobody is signed in. */
    Optional<Role> role();

    /** The person's name; empty when nobody is signed in. */
    String name();

    /** The department of staff; empty for all others. */
    String departmentCode();
}
