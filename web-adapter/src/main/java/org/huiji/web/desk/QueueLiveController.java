package org.huiji.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.huiji.application.Actor;
import org.huiji.web.security.WatchedSessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open queue page what has changed: by a stream, or each time it asks. */
@Controller
class QueueLiveController {

    private final DeskAccess access;
    private final QueueWatch watch;
    private final WatchedSessions sessions;

    QueueLiveController(DeskAccess access, QueueWatch watch, WatchedSessions sessions) {
        this.access = access;
        this.watch = watch;
        this.sessions = sessions;
    }

    /** A page that is one too many is told so, and asks instead. */
    @GetMapping("/desk/queue/live")
    ResponseEntity<SseEmitter> listen(HttpServletRequest request) {
        Actor actor = access.actor();
        Optional<SseEmitter> stream = watch.listen(
                sessions.idOf(request), actor, access.departmentsOf(actor));
        return stream.map(emitter -> ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                // or a proxy would gather what is to be told at once
                .header("X-Accel-Buffering", "no")
                .body(emitter))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }

    @GetMapping("/desk/queue/counts")
    ResponseEntity<String> ask() {
        Actor actor = access.actor();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(watch.now(actor.id(), access.departmentsOf(actor)));
    }
}
