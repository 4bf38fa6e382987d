package org.huiji.web.layout;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lets a session go on while somebody types; asking is enough. */
@Controller
public class SessionController {

    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void goOn() {
        // The request itself is what keeps the session.
    }
}
