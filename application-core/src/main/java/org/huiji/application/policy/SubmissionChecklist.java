package org.huiji.application.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Finding;
import org.huiji.application.FindingStatus;
import org.huiji.application.Pledge;
import org.huiji.application.ProblemCode;
import org.huiji.application.Rulebook;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.SectionRules;
import org.jspecify.annotations.Nullable;

/** What is still missing before an application can be submitted? The page before submission shows the same list. */
public final class SubmissionChecklist {

    /** The pledge was not agreed to. */
    public static final FieldProblem PLEDGE_PROBLEM = new FieldProblem("truthfulnessPledge",
            ProblemCode.PLEDGE_MISSING);

    /** An amendment asks for a review of what was reviewed already. */
    public static final FieldProblem NOTHING_CHANGED = new FieldProblem("amendment", ProblemCode.NOTHING_CHANGED);

    private static final List<SectionName> SAVED_AS_A_WHOLE = List.of(
            SectionName.PERSONAL_INFO,
            SectionName.MANAGEMENT_DEPARTMENT,
            SectionName.EDUCATION,
            SectionName.QUALIFICATION);

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private SubmissionChecklist() {}

    /** Everything missing but the pledge, in the order of the form. */
    public static List<FieldProblem> check(Dossier dossier, Rulebook rulebook, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (Amendments.isWithoutChange(dossier)) {
            problems.add(NOTHING_CHANGED);
        }
        for (SectionName name : SAVED_AS_A_WHOLE) {
            Optional<Section> section = dossier.section(name);
            if (section.isEmpty()) {
                problems.add(new FieldProblem(name.name(), ProblemCode.SECTION_MISSING));
            }
            section.ifPresent(saved -> problems.addAll(SectionRules.check(saved, dossier, rulebook, today)));
        }
        RequiredDocuments.of(dossier).stream()
                .filter(slot -> !dossier.documents().containsKey(slot))
                .forEach(slot -> problems.add(new FieldProblem(slot.name(), ProblemCode.DOCUMENT_MISSING)));
        if (isSignedFormOutdated(dossier)) {
            problems.add(new FieldProblem(
                    DocumentSlot.SIGNED_INFORMATION_FORM.name(), ProblemCode.SIGNED_FORM_OUTDATED));
        }
        openFindings(dossier)
                .forEach(finding -> problems.add(
                        new FieldProblem(finding.id().toString(), ProblemCode.FINDING_OPEN)));
        return problems;
    }

    /** Whether a section was saved after the signed form was put in its slot. */
    public static boolean isSignedFormOutdated(Dossier dossier) {
        return !savedAfterSigning(dossier).isEmpty();
    }

    /** The sections saved after the signed form was put in its slot, in the order of the form. */
    public static List<SectionName> savedAfterSigning(Dossier dossier) {
        AttachedDocument form = dossier.documents().get(DocumentSlot.SIGNED_INFORMATION_FORM);
        return form == null
                ? List.of()
                : Stream.of(SectionName.values())
                        .filter(section -> dossier.revisionOf(section) > form.atVersion())
                        .toList();
    }

    /** The findings of the last return that are neither met by a change nor explained. */
    public static List<Finding> openFindings(Dossier dossier) {
        return dossier.currentFindings().stream()
                .filter(finding -> finding.status() == FindingStatus.OPEN)
                .toList();
    }

    /** Whether the pledge names the text that was agreed to. */
    public static boolean isAgreed(@Nullable Pledge pledge) {
        return pledge != null
                && !pledge.version().isBlank()
                && SHA_256.matcher(pledge.digest()).matches();
    }
}
