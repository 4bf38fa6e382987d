package org.huiji.web.applicant.personalinfo;

import org.huiji.application.section.Field;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.applicant.form.SectionScreen;
import org.huiji.web.applicant.form.SectionSteps;
import org.huiji.web.applicant.form.SectionSubmission;
import org.huiji.web.applicant.form.SectionWork;
import org.huiji.web.applicant.picture.PictureLimits;
import org.huiji.web.applicant.picture.PictureRejected;
import org.huiji.web.applicant.picture.PictureUploads;
import org.huiji.web.form.Problems;
import org.huiji.web.layout.SignedInPerson;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of personal information. */
@Controller
@RequestMapping(ApplicantPath.PERSONAL_INFO)
class PersonalInfoController {

    /** The button that sends a code to a new phone. */
    private static final String SEND_CODE = "code";

    private final OwnApplications applications;
    private final PersonalInfoForm form;
    private final SectionDesk desk;
    private final SectionScreen screen;
    private final SectionSteps steps;
    private final PictureUploads uploads;
    private final MobileChange mobile;
    private final SignedInPerson person;
    private final Messages messages;

    PersonalInfoController(
            OwnApplications applications,
            PersonalInfoForm form,
            SectionDesk desk,
            SectionScreen screen,
            SectionSteps steps,
            PictureUploads uploads,
            MobileChange mobile,
            SignedInPerson person,
            Messages messages) {
        this.applications = applications;
        this.form = form;
        this.desk = desk;
        this.screen = screen;
        this.steps = steps;
        this.uploads = uploads;
        this.mobile = mobile;
        this.person = person;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        SectionWork work = desk.open(form);
        mobile.show(work, "", model);
        return screen.show(work, new Problems(), model);
    }

    @PostMapping
    String leave(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "portrait", required = false) @Nullable MultipartFile portrait,
            @RequestParam(defaultValue = "") String smsCode,
            Model model,
            RedirectAttributes told) {
        applications.changeable();
        SectionSubmission sent = SectionSubmission.of(form, parameters);
        SectionWork work = desk.open(form).with(sent.answers());
        try {
            return leave(withPortrait(work, portrait, sent), sent, smsCode, model, told);
        } catch (PictureRejected rejected) {
            mobile.show(work, smsCode, model);
            String reason = messages.text(rejected.problem().messageKey() + ".portrait");
            return steps.showAgain(work, sent, new Problems().put(Field.PORTRAIT.key(), reason), model);
        }
    }

    private String leave(
            SectionWork work, SectionSubmission sent, String smsCode, Model model, RedirectAttributes told) {
        Problems unproved = sent.isNext() ? mobile.unproved(work, smsCode) : new Problems();
        mobile.show(work, smsCode, model);
        if (sent.go().equals(SEND_CODE)) {
            return steps.showAgain(work, sent, mobile.sendCode(work, model), model);
        }
        String nameBefore = person.name();
        String next = steps.leave(work, sent, unproved, model);
        if (sent.isNext() && next.startsWith("redirect:")) {
            mobile.taken();
        }
        if (!person.name().equals(nameBefore)) {
            told.addFlashAttribute("nameChanged", "true");
        }
        return next;
    }

    private SectionWork withPortrait(SectionWork work, @Nullable MultipartFile portrait, SectionSubmission sent) {
        boolean picked = portrait != null && !String.valueOf(portrait.getOriginalFilename()).isEmpty();
        boolean asked = sent.go().equals(Field.PORTRAIT.key());
        return portrait != null && (picked || asked)
                ? work.withPortrait(uploads.store(
                        work.dossier().applicationId(), portrait, PictureLimits.PORTRAIT, sent.commandId(),
                        Field.PORTRAIT.key()))
                : work;
    }
}
