package org.huiji.web.masterkeys;

import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.operations.MasterKeys;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Which master keys there are, how far a rotation is, and its beginning. */
@Controller
class MasterKeysController {

    private static final String PATH = "/security/keys";

    private final CurrentActor currentActor;
    private final MasterKeys keys;
    private final Messages messages;

    MasterKeysController(CurrentActor currentActor, MasterKeys keys, Messages messages) {
        this.currentActor = currentActor;
        this.keys = keys;
        this.messages = messages;
    }

    @GetMapping("/security")
    String begin() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    ModelAndView show() {
        officer();
        return page();
    }

    @PostMapping(PATH)
    ModelAndView rotate(@RequestParam(defaultValue = "") String masterKeyId) {
        MasterKeys.Beginning beginning = keys.rotate(masterKeyId, officer());
        if (beginning == MasterKeys.Beginning.BEGUN) {
            return new ModelAndView("redirect:" + PATH);
        }
        ModelAndView again = page().addObject(Problems.MODEL_NAME,
                new Problems().general(messages.text("keys.refused." + beginning.name())));
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    private ModelAndView page() {
        return new ModelAndView("security/keys", "keys", keys.all())
                .addObject("cipher", keys.cipher())
                .addObject("rotation", keys.latest().orElse(null));
    }

    private Actor officer() {
        return currentActor.get().filter(actor -> actor.role() == Role.SECURITY_ADMINISTRATOR)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
