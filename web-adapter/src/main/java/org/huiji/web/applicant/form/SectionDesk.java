package org.huiji.web.applicant.form;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.reference.CodeCatalogue;
import org.huiji.web.account.former.KnownAnswers;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.applicant.draft.Draft;
import org.huiji.web.applicant.draft.DraftOvertaken;
import org.huiji.web.applicant.draft.DraftPage;
import org.huiji.web.applicant.draft.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes pages up and lays them down: opens a section with what was typed last, keeps drafts, and knows which of them
 * differ from what is saved.
 */
@Component
public class SectionDesk {

    private final OwnApplications applications;
    private final Drafts drafts;
    private final CodeCatalogue codes;
    private final KnownAnswers known;
    private final List<SectionForm> forms;

    public SectionDesk(
            OwnApplications applications,
            Drafts drafts,
            CodeCatalogue codes,
            KnownAnswers known,
            List<SectionForm> forms) {
        this.applications = applications;
        this.drafts = drafts;
        this.codes = codes;
        this.known = known;
        this.forms = SectionWork.inOrder(forms);
    }

    /** The page as its owner left it: the draft while it is current, else what is saved, else what is known in advance. */
    public SectionWork open(SectionForm form) {
        ApplicationState.Editable application = applications.editable();
        Dossier dossier = application.dossier();
        Optional<Draft> draft = drafts.find(dossier.applicationId(), form.section());
        long revision = dossier.revisionOf(form.section());
        if (draft.filter(found -> !found.isOutdated(revision)).isPresent()) {
            Draft current = draft.get();
            return new SectionWork(form, application, current.answers(), current.portrait(), current, null);
        }
        return new SectionWork(
                form, application, shownWithoutDraft(form, dossier), savedPortrait(dossier, form), null,
                draft.orElse(null));
    }

    /** The form of a section, if it has one. */
    public Optional<SectionForm> form(SectionName section) {
        return forms.stream().filter(form -> form.section() == section).findFirst();
    }

    /**
     * Keeps what stands on the page unless it says no more than what is saved; answers when, if it was kept.
     *
     * @throws DraftOvertaken if another window has kept a draft of its own meanwhile
     */
    public Optional<Instant> keep(SectionWork work, SectionSubmission sent) {
        return keep(work, sent.sectionRevision(), sent.page());
    }

    /**
     * After the section was saved: what it did not take (the other case's answers) stays as a draft of the new revision. A draft
     * that another window has kept stays as it is, to be compared with what is saved now.
     */
    public void saved(SectionWork before, SectionSubmission sent) {
        SectionWork after = new SectionWork(
                before.form(), applications.editable(), before.answers(), before.portrait(), null, null);
        try {
            keep(after, after.revision(), sent.page());
        } catch (DraftOvertaken theirs) {
            // it is of the former revision now
        }
    }

    /** Goes on with an overtaken draft on top of what is saved now. */
    public void adopt(SectionWork work, Draft outdated) {
        SectionWork adopted = new SectionWork(
                work.form(), work.application(), outdated.answers(), outdated.portrait(), null, null);
        keep(adopted, adopted.revision(), DraftPage.ANY);
    }

    private Optional<Instant> keep(SectionWork work, long sectionRevision, DraftPage page) {
        UUID id = work.dossier().applicationId();
        SectionName section = work.form().section();
        if (saysNothingNew(work)) {
            drafts.drop(id, section, page);
            return Optional.empty();
        }
        Draft draft = Draft.toKeep(section, sectionRevision, work.answers(), work.portrait(), page);
        return Optional.of(drafts.keep(id, work.dossier().accountId(), draft, page));
    }

    public void drop(SectionForm form) {
        drafts.drop(applications.openId(), form.section(), DraftPage.ANY);
    }

    /** Gives up everything unsaved of an application. */
    public void dropAll(Dossier dossier) {
        drafts.of(dossier.applicationId())
                .forEach(draft -> drafts.drop(dossier.applicationId(), draft.section(), DraftPage.ANY));
    }

    public ReadSection read(SectionWork work) {
        return work.form().read(work.answers(), work.portrait(), codes);
    }

    /** The sections whose draft differs from what is saved; hidden answers of the other case do not count. */
    public Set<SectionName> unsaved(Dossier dossier) {
        Set<SectionName> unsaved = EnumSet.noneOf(SectionName.class);
        for (Draft draft : drafts.of(dossier.applicationId())) {
            form(draft.section())
                    .filter(form -> !form.read(draft.answers(), draft.portrait(), codes)
                            .isSameAs(dossier.section(draft.section())))
                    .ifPresent(form -> unsaved.add(draft.section()));
        }
        return unsaved;
    }

    private boolean saysNothingNew(SectionWork work) {
        TypedAnswers without = shownWithoutDraft(work.form(), work.dossier());
        if (work.saved().isEmpty()) {
            return work.portrait() == null && work.answers().equals(without);
        }
        return read(work).isSameAs(work.saved())
                && without.asMap().keySet().containsAll(work.answers().asMap().keySet());
    }

    /** Whether the page shows what former holders' records say and nobody has confirmed yet. */
    public boolean isFilledInAdvance(SectionWork work) {
        return work.draft() == null
                && work.saved().isEmpty()
                && !known.of(work.dossier().accountId(), work.form().section()).isEmpty();
    }

    private TypedAnswers shownWithoutDraft(SectionForm form, Dossier dossier) {
        return dossier.section(form.section())
                .map(Section::answers)
                .map(TypedAnswers::saved)
                .orElseGet(() -> form.preset(dossier)
                        .over(TypedAnswers.saved(known.of(dossier.accountId(), form.section()))));
    }

    private static @Nullable Picture savedPortrait(Dossier dossier, SectionForm form) {
        PersonalInfo saved = dossier.personalInfo();
        return form.section() == SectionName.PERSONAL_INFO && saved != null ? saved.portrait() : null;
    }
}
