package org.huiji.web.publicsite;

import org.huiji.web.presentation.LongText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Home, notices and statements. */
@Controller
class PublicController {

    private static final int ON_HOME = 6;
    private static final int IN_LIST = 200;

    private final Notices notices;
    private final LongText privacy = LongText.read("texts/personal-information-rules.txt");
    private final LongText accessibility = LongText.read("texts/accessibility.txt");

    PublicController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("notices", notices.latest(ON_HOME));
        model.addAttribute("steps", GuideStep.values());
        return "public/home";
    }

    @GetMapping("/notices")
    String list(Model model) {
        model.addAttribute("notices", notices.latest(IN_LIST));
        return "public/notices";
    }

    @GetMapping("/notices/{id}")
    String notice(@PathVariable String id, Model model) {
        model.addAttribute(
                "notice", notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "public/notice";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return text(model, "privacy.title", privacy);
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        return text(model, "accessibility.title", accessibility);
    }

    private static String text(Model model, String titleKey, LongText text) {
        model.addAttribute("titleKey", titleKey);
        model.addAttribute("text", text);
        return "public/text";
    }
}
