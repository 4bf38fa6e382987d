package org.huiji.application.decision;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Finding;
import org.huiji.application.NewFinding;
import org.huiji.application.ProblemCode;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.policy.AskedTargets;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.reference.CodeList;

/** The findings of a return: at least one, each on something asked, with a listed reason and a text. */
final class FindingsToRaise {

    private FindingsToRaise() {}

    static List<NewFinding> checked(List<NewFinding> raised, Dossier dossier, Circumstances now) {
        if (raised.isEmpty()) {
            throw new Refusal(RefusalCode.NO_FINDINGS);
        }
        List<NewFinding> findings = raised.stream().map(FindingsToRaise::normalised).toList();
        requireNewIds(findings, dossier);
        refuse(
                RefusalCode.FINDING_TARGET_NOT_ASKED,
                ProblemCode.NOT_ASKED,
                findings,
                finding -> !AskedTargets.contain(dossier, finding.target()));
        refuse(
                RefusalCode.UNKNOWN_REASON,
                ProblemCode.NOT_IN_LIST,
                findings,
                finding -> !now.rulebook().codes().isCurrent(CodeList.RETURN_REASON, finding.reasonCode()));
        refuse(
                RefusalCode.TEXT_LENGTH,
                ProblemCode.TOO_LONG,
                findings,
                finding -> !FreeText.fits(finding.text(), FreeText.SHORT));
        return findings;
    }

    /** An id names one finding for ever. */
    private static void requireNewIds(List<NewFinding> findings, Dossier dossier) {
        boolean twice = findings.stream().map(NewFinding::id).distinct().count() < findings.size();
        List<UUID> known = dossier.findings().stream().map(Finding::id).toList();
        refuse(
                RefusalCode.UNKNOWN_FINDING,
                ProblemCode.FORMAT,
                findings,
                finding -> twice || known.contains(finding.id()));
    }

    private static void refuse(
            RefusalCode refusal, ProblemCode problem, List<NewFinding> findings, Predicate<NewFinding> isWrong) {
        List<FieldProblem> problems = findings.stream()
                .filter(isWrong)
                .map(finding -> new FieldProblem(finding.id().toString(), problem))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refusal(refusal, problems);
        }
    }

    private static NewFinding normalised(NewFinding finding) {
        return new NewFinding(
                finding.id(),
                finding.target(),
                finding.reasonCode(),
                TextNormalisation.paragraphs(finding.text()));
    }
}
