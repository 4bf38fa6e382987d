package org.huiji.application.port;

import java.util.Optional;
import org.huiji.application.Actor;

/** Who is acting in this thread, from the authenticated session; empty where nobody is signed in. */
public interface CurrentActor {

    Optional<Actor> get();
}
