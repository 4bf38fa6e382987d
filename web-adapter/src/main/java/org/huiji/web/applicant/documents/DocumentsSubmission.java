package org.huiji.web.applicant.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page of documents as sent: one form with all slots, so that every button brings along what was picked in any of
 * them.
 */
public record DocumentsSubmission(
        MultiValueMap<String, String> parameters, MultiValueMap<String, MultipartFile> files) {

    static final String UPLOAD = "upload:";
    static final String REMOVE = "remove:";
    static final String EARLIER = "earlier:";
    static final String LATER = "later:";
    static final String SUBSTITUTE_KIND = "substitute.kind";
    static final String SUBSTITUTE_REASON = "substitute.reason";
    private static final int LONGEST_REASON = 1000;

    /** The button pressed. */
    public String go() {
        return text("go");
    }

    /** The slot whose button was pressed; empty for the ways off the page. */
    public Optional<DocumentSlot> slot() {
        String[] parts = go().split(":", 3);
        return Arrays.stream(DocumentSlot.values())
                .filter(slot -> parts.length > 1 && slot.name().equals(parts[1]))
                .findFirst();
    }

    /** The contents that the page showed in the slot. */
    public List<UUID> seen(DocumentSlot slot) {
        return Arrays.stream(text("seen." + slot).split(",")).flatMap(id -> uuid(id).stream()).toList();
    }

    public UUID commandId(DocumentSlot slot) {
        return uuid(text("commandId." + slot)).orElseGet(() -> UUID.nameUUIDFromBytes(new byte[0]));
    }

    /** Files picked to be added; an empty choice counts when the slot's own button was pressed. */
    public List<MultipartFile> added(DocumentSlot slot) {
        return picked("files." + slot, go().equals(UPLOAD + slot));
    }

    /** The file picked in place of one picture. */
    public Optional<MultipartFile> replacement(DocumentSlot slot, UUID contentId) {
        return picked("replace." + slot + "." + contentId, go().equals(UPLOAD + slot + ":" + contentId)).stream()
                .findFirst();
    }

    /** Whether the button beside the picture takes it out. */
    public boolean removes(DocumentSlot slot, UUID contentId) {
        return go().equals(REMOVE + slot + ":" + contentId);
    }

    /** How many places the button beside the picture moves it: -1 towards the beginning, 1 towards the end, 0 for none. */
    public int moves(DocumentSlot slot, UUID contentId) {
        if (go().equals(EARLIER + slot + ":" + contentId)) {
            return -1;
        }
        return go().equals(LATER + slot + ":" + contentId) ? 1 : 0;
    }

    /** What is given instead of the employer's proof, and why; {@code null} when the proof itself is. */
    public Document.@Nullable Substitute substitute() {
        return Arrays.stream(Document.Substitute.Kind.values())
                .filter(kind -> kind.name().equals(kind()))
                .findFirst()
                .map(kind -> new Document.Substitute(kind, reason()))
                .orElse(null);
    }

    /** The kind as picked, empty for the proof itself. */
    public String kind() {
        return text(SUBSTITUTE_KIND);
    }

    public String reason() {
        String reason = text(SUBSTITUTE_REASON);
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private List<MultipartFile> picked(String control, boolean pressed) {
        List<MultipartFile> picked = new ArrayList<>();
        for (MultipartFile file : files.getOrDefault(control, List.of())) {
            if (pressed || !String.valueOf(file.getOriginalFilename()).isEmpty()) {
                picked.add(file);
            }
        }
        return picked;
    }

    private String text(String parameter) {
        String value = parameters.getFirst(parameter);
        return value == null ? "" : value;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "DocumentsSubmission[" + go() + "]";
    }
}
