package org.huiji.application.validation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiji.application.Dossier;
import org.huiji.application.FindingTarget;
import org.huiji.application.ProblemCode;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.jspecify.annotations.Nullable;

/** What pictures must be. The size of a file is checked where it is uploaded: stored pictures are re-encoded. */
public final class PictureRules {

    /** A portrait file is smaller than this (100 KB). */
    public static final long PORTRAIT_BYTES_BELOW = 100L * 1024;

    /** The file of a document's picture is smaller than this (5 MB). */
    public static final long DOCUMENT_BYTES_BELOW = 5L * 1024 * 1024;

    public static final int PORTRAIT_WIDTH_PX = 295;
    public static final int PORTRAIT_HEIGHT_PX = 413;

    private static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png");

    private PictureRules() {}

    static Optional<ProblemCode> portraitProblem(Picture portrait, @Nullable Dossier dossier) {
        if (portrait.widthPx() < PORTRAIT_WIDTH_PX || portrait.heightPx() < PORTRAIT_HEIGHT_PX) {
            return Optional.of(ProblemCode.TOO_SMALL_PICTURE);
        }
        if (dossier != null && isThePortraitFoundWrong(portrait, dossier)) {
            return Optional.of(ProblemCode.SAME_PICTURE);
        }
        return problemOf(portrait, dossier);
    }

    /** Of a type that is taken, and stored under this application's key or already part of it. */
    static Optional<ProblemCode> problemOf(Picture picture, @Nullable Dossier dossier) {
        if (!MEDIA_TYPES.contains(picture.mediaType())) {
            return Optional.of(ProblemCode.MEDIA_TYPE);
        }
        boolean isAtHand = dossier == null
                || picture.owner().equals(dossier.applicationId())
                || picturesOf(dossier).anyMatch(picture::equals);
        return isAtHand ? Optional.empty() : Optional.of(ProblemCode.DOCUMENT_MISSING);
    }

    private static boolean isThePortraitFoundWrong(Picture portrait, Dossier dossier) {
        Picture former = portraitOf(dossier.asReturned());
        return former != null
                && !former.contentId().equals(portrait.contentId())
                && !portrait.digest().isEmpty()
                && former.digest().equals(portrait.digest())
                && dossier.currentFindings().stream()
                        .anyMatch(finding -> finding.target().equals(FindingTarget.of(Field.PORTRAIT)));
    }

    private static @Nullable Picture portraitOf(@Nullable Dossier dossier) {
        PersonalInfo info = dossier == null ? null : dossier.personalInfo();
        return info == null ? null : info.portrait();
    }

    /** Pictures of an amendment still stand under the earlier application's key (decision 2). */
    private static Stream<Picture> picturesOf(Dossier dossier) {
        Stream<Picture> attached = dossier.documents().values().stream()
                .flatMap(document -> document.document().pictures().stream());
        Stream<Picture> former = Stream.of(dossier.asReturned(), dossier.asApproved())
                .flatMap(Stream::ofNullable)
                .flatMap(PictureRules::picturesOf);
        return Stream.concat(Stream.concat(Stream.ofNullable(portraitOf(dossier)), attached), former);
    }
}
