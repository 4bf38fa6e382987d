package org.huiji.web.applicant;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.section.SectionName;

/** The addresses of the applicant's pages. */
public final class ApplicantPath {

    public static final String LANDING = "/my";
    public static final String NOTICE = "/my/notice";
    public static final String PERSONAL_INFO = "/my/personal-info";
    public static final String MANAGEMENT_DEPARTMENT = "/my/management-department";
    public static final String EDUCATION = "/my/education";
    public static final String QUALIFICATION = "/my/qualification";
    public static final String DOCUMENTS = "/my/documents";
    public static final String AMENDMENT = "/my/amendment";
    public static final String CHECK = "/my/check";
    public static final String STATUS = "/my/status";
    public static final String WITHDRAW = "/my/status/withdraw";
    public static final String DISCARD = "/my/discard";
    public static final String APPLICATIONS = "/my/applications";
    public static final String CORRECTIONS = "/my/corrections";
    public static final String FILE = "/my/file";
    public static final String FILE_VERSIONS = "/my/file/versions";
    public static final String INFORMATION_FORM = "/my/information-form";
    public static final String ACCOUNT = "/my/account";
    public static final String MESSAGES = "/my/messages";
    public static final String HOME = "/";

    private static final List<SectionName> ORDER = List.of(SectionName.values());

    private static final Map<SectionName, String> SECTIONS = new EnumMap<>(Map.of(
            SectionName.PERSONAL_INFO, PERSONAL_INFO,
            SectionName.MANAGEMENT_DEPARTMENT, MANAGEMENT_DEPARTMENT,
            SectionName.EDUCATION, EDUCATION,
            SectionName.QUALIFICATION, QUALIFICATION,
            SectionName.DOCUMENTS, DOCUMENTS));

    private static final List<String> LINKED = List.of(
            PERSONAL_INFO, MANAGEMENT_DEPARTMENT, EDUCATION, QUALIFICATION, DOCUMENTS, CHECK, CORRECTIONS,
            INFORMATION_FORM);

    /** What the frame of every page links to. */
    private static final List<String> FRAME = List.of(
            HOME, LANDING, MESSAGES, ACCOUNT, "/notices", "/guide", "/phones", "/display", "/accessibility");

    private ApplicantPath() {}

    public static String of(SectionName section) {
        return SECTIONS.getOrDefault(section, LANDING);
    }

    /** The page that the next step of a section leads to. */
    public static String after(SectionName section) {
        int next = ORDER.indexOf(section) + 1;
        return next < ORDER.size() ? of(ORDER.get(next)) : CHECK;
    }

    /** The page before a section. */
    public static String before(SectionName section) {
        int place = ORDER.indexOf(section);
        return place == 0 ? NOTICE : of(ORDER.get(place - 1));
    }

    /** The address under which an application is told of for good. */
    public static String receipt(UUID applicationId) {
        return APPLICATIONS + "/" + ReceiptNumber.of(applicationId);
    }

    /** The page of what was approved with one application. */
    public static String fileVersion(UUID applicationId) {
        return FILE_VERSIONS + "/" + ReceiptNumber.of(applicationId);
    }

    /** Whether a form may lead there; whatever else a browser names is ignored. */
    public static boolean isLinked(String path) {
        return LINKED.contains(path) || FRAME.contains(path);
    }
}
