package org.huiji.web.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiji.application.Dossier;
import org.huiji.application.Registration;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the answers of an application beside what they are compared with. */
@Component
public class FactPresenter {

    private final FieldPresenter fields;
    private final Masks masks;

    public FactPresenter(FieldPresenter fields, Masks masks) {
        this.fields = fields;
        this.masks = masks;
    }

    /** The name as filled in, or as registered; empty after erasure. */
    public static String name(Dossier dossier) {
        PersonalInfo personalInfo = dossier.personalInfo();
        Registration registration = dossier.registration();
        if (personalInfo != null) {
            return personalInfo.applicantName();
        }
        return registration == null ? "" : registration.applicantName();
    }

    /** The four sections with answers that were ever saved, in form order. */
    public List<SectionFacts> sections(Dossier now, @Nullable Dossier former, Visibility visibility) {
        return Arrays.stream(SectionName.values())
                .filter(name -> name != SectionName.DOCUMENTS && now.revisionOf(name) > 0)
                .map(name -> new SectionFacts(name, facts(now, former, name, visibility), now.isErased()))
                .toList();
    }

    /** The answers of one section; without {@code former} nothing counts as changed. */
    public List<Fact> facts(Dossier now, @Nullable Dossier former, SectionName name, Visibility visibility) {
        SortedMap<Field, String> answers = answers(now, name);
        Map<Field, String> formerAnswers = former == null ? answers : answers(former, name);
        TreeSet<Field> listed = new TreeSet<>(answers.keySet());
        listed.addAll(formerAnswers.keySet());
        return listed.stream()
                .map(field -> fact(now, field, answers.get(field), formerAnswers.get(field), visibility))
                .toList();
    }

    /** An answer in Chinese as far as the reader may see it. */
    public String display(Field field, String value, Visibility visibility) {
        if (visibility == Visibility.MASKED && field == Field.IDENTITY_NUMBER) {
            return masks.identityNumber(value);
        }
        if (visibility == Visibility.MASKED && field == Field.MOBILE_NUMBER) {
            return masks.phone(value);
        }
        return fields.display(field, value);
    }

    private Fact fact(
            Dossier now, Field field, @Nullable String answer, @Nullable String former, Visibility visibility) {
        boolean changed = answer == null ? former != null : !answer.equals(former);
        return new Fact(
                field,
                fields.label(field),
                answer == null ? "" : display(field, answer, visibility),
                changed && former != null ? display(field, former, visibility) : "",
                changed,
                answer != null,
                field == Field.PORTRAIT ? portrait(now) : null);
    }

    private static @Nullable PictureView portrait(Dossier now) {
        PersonalInfo personalInfo = now.personalInfo();
        return personalInfo == null || personalInfo.portrait() == null
                ? null
                : PictureView.of(personalInfo.portrait(), 1);
    }

    private static SortedMap<Field, String> answers(Dossier dossier, SectionName name) {
        return dossier.section(name).map(Section::answers).orElseGet(TreeMap::new);
    }
}
