package org.huiji.web.publicsite;

import java.util.Locale;

/**
 * A step of the operating guide; its title is the message {@code guide.step.<name>}, its picture is described by
 * {@code guide.alt.<name>}.
 */
public enum GuideStep {
    VISIT,
    REGISTER,
    NOTICE,
    PERSONAL_INFO,
    MANAGEMENT_DEPARTMENT,
    EDUCATION,
    QUALIFICATION,
    DOCUMENTS,
    CHECK,
    STATUS,
    CORRECTIONS,
    FILE;

    /** The size at which all pictures are shown. */
    public static final int PICTURE_WIDTH = 390;

    public static final int PICTURE_HEIGHT = 620;

    /** The step's place on the page of the guide, to which the other pages link. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the picture of the real screen lies. */
    public String picture() {
        return "/img/guide/" + anchor() + ".webp";
    }

    String text() {
        return "texts/guide/" + anchor() + ".txt";
    }
}
