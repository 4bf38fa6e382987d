package org.huiji.web.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.Finding;
import org.huiji.application.FindingTarget;
import org.huiji.application.policy.AskedTargets;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says findings in Chinese, with the value found wrong beside the one that stands now. */
@Component
public class FindingPresenter {

    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final FieldPresenter fields;
    private final ReferenceLists lists;
    private final Messages messages;

    public FindingPresenter(
            FactPresenter facts,
            DocumentPresenter documents,
            FieldPresenter fields,
            ReferenceLists lists,
            Messages messages) {
        this.facts = facts;
        this.documents = documents;
        this.fields = fields;
        this.lists = lists;
        this.messages = messages;
    }

    /** Findings compared with what stands in {@code now}; {@code former} knows the pictures found wrong. */
    public List<FindingView> views(
            List<Finding> findings, Dossier now, @Nullable Dossier former, Visibility visibility) {
        return findings.stream().map(finding -> view(finding, now, former, visibility)).toList();
    }

    /** What a finding is about. */
    public String label(FindingTarget target, Dossier dossier) {
        if (target.field() != null) {
            return fields.label(target.field());
        }
        return target.slot() != null
                ? documents.label(target.slot(), dossier)
                : messages.text("facts.wholeSection", messages.text("section." + target.section().name()));
    }

    public String reason(String code) {
        return lists.label(CodeList.RETURN_REASON, code);
    }

    /** The key under which forms name a target. */
    public static String key(FindingTarget target) {
        Field field = target.field();
        DocumentSlot slot = target.slot();
        return field != null ? field.key() : slot != null ? slot.name() : target.section().name();
    }

    private FindingView view(Finding finding, Dossier now, @Nullable Dossier former, Visibility visibility) {
        FindingTarget target = finding.target();
        Field field = target.field();
        return new FindingView(
                finding.id(),
                key(target),
                label(target, now),
                reason(finding.reasonCode()),
                finding.text(),
                finding.round(),
                finding.status(),
                finding.explanation(),
                field == null ? "" : facts.display(field, finding.valueFoundWrong(), visibility),
                field == null ? "" : facts.display(field, AskedTargets.answer(now, target), visibility),
                pictures(target, finding.valueFoundWrong(), former, now),
                pictures(target, AskedTargets.answer(now, target), now, former));
    }

    /** The pictures under the content ids, as one of the dossiers knows them. */
    private List<PictureView> pictures(
            FindingTarget target, String contentIds, @Nullable Dossier first, @Nullable Dossier second) {
        if (contentIds.isEmpty() || (target.slot() == null && target.field() != Field.PORTRAIT)) {
            return List.of();
        }
        List<PictureView> known = Stream.of(first, second)
                .filter(Objects::nonNull)
                .flatMap(dossier -> picturesUnder(target, dossier))
                .toList();
        return Arrays.stream(contentIds.split(","))
                .flatMap(id -> known.stream().filter(picture -> picture.contentId().toString().equals(id)).limit(1))
                .toList();
    }

    private Stream<PictureView> picturesUnder(FindingTarget target, Dossier dossier) {
        PersonalInfo personalInfo = dossier.personalInfo();
        if (target.slot() == null) {
            return personalInfo == null || personalInfo.portrait() == null
                    ? Stream.empty()
                    : Stream.of(PictureView.of(personalInfo.portrait(), 1));
        }
        AttachedDocument attached = dossier.documents().get(target.slot());
        return attached == null ? Stream.empty() : documents.pictures(attached.document()).stream();
    }
}
