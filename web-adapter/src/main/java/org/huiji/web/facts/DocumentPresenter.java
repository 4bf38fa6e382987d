package org.huiji.web.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiji.application.AttachedDocument;
import org.huiji.application.Dossier;
import org.huiji.application.policy.RequiredDocuments;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.reference.CodeRule;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the documents of an application. */
@Component
public class DocumentPresenter {

    private final Messages messages;

    public DocumentPresenter(Messages messages) {
        this.messages = messages;
    }

    /** The slots that the answers call for, filled or not, in their order. */
    public List<DocumentView> called(Dossier now, @Nullable Dossier former) {
        return views(RequiredDocuments.of(now), now, former);
    }

    /** Whatever stands in any slot or stood there before, in slot order. */
    public List<DocumentView> present(Dossier now, @Nullable Dossier former) {
        Set<DocumentSlot> slots = EnumSet.noneOf(DocumentSlot.class);
        slots.addAll(now.documents().keySet());
        if (former != null) {
            slots.addAll(former.documents().keySet());
        }
        return views(slots, now, former);
    }

    /** What stood in {@code then} in each slot whose pictures differ now. */
    public Map<DocumentSlot, DocumentView> replaced(Dossier since, @Nullable Dossier then) {
        return then == null
                ? Map.of()
                : views(then.documents().keySet(), then, since).stream()
                        .filter(DocumentView::changed)
                        .collect(Collectors.toMap(DocumentView::slot, Function.identity()));
    }

    public List<PictureView> pictures(Document document) {
        return IntStream.range(0, document.pictures().size())
                .mapToObj(i -> PictureView.of(document.pictures().get(i), i + 1))
                .toList();
    }

    /** What the slot is called for this applicant: a public body has no business licence (decision 43). */
    public String label(DocumentSlot slot, Dossier dossier) {
        boolean publicBody = dossier.affiliation() instanceof Affiliation.Employed employed
                && employed.employerType().rule() == CodeRule.PUBLIC_BODY;
        return slot == DocumentSlot.EMPLOYER_LICENCE && publicBody
                ? messages.text("slot.EMPLOYER_LICENCE.publicBody")
                : messages.text("slot." + slot.name());
    }

    /** Says what is given in place of the document and why; empty where the document itself is given. */
    public String substitute(Document document) {
        Document.Substitute substitute = document.substitute();
        return substitute == null
                ? ""
                : messages.text("facts.substitute",
                        messages.text("value.substitute." + substitute.kind().name()), substitute.reason());
    }

    private List<DocumentView> views(Set<DocumentSlot> slots, Dossier now, @Nullable Dossier former) {
        return slots.stream().map(slot -> view(slot, now, former)).toList();
    }

    private DocumentView view(DocumentSlot slot, Dossier now, @Nullable Dossier former) {
        AttachedDocument attached = now.documents().get(slot);
        AttachedDocument before = former == null ? attached : former.documents().get(slot);
        boolean erased = attached != null && now.isErased();
        return new DocumentView(
                slot,
                label(slot, now),
                attached == null || erased ? List.of() : pictures(attached.document()),
                erased ? messages.text("facts.erased") : attached == null ? "" : substitute(attached.document()),
                !contentIds(attached).equals(contentIds(before)));
    }

    private static List<?> contentIds(@Nullable AttachedDocument attached) {
        return attached == null ? List.of() : attached.document().contentIds();
    }
}
