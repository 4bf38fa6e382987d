package org.huiji.application;

/** Why a command was refused; the message is {@code refusal.<code>}. */
public enum RefusalCode {
    /** Single answers are wrong; the problems say which. */
    INVALID_ANSWERS,
    /** The application is not complete; the problems say what is missing. */
    INCOMPLETE,
    /** The application's state does not allow it; detail {@code status}. */
    NOT_ALLOWED_IN_STATE,
    /** Somebody changed it since the sender looked. */
    STALE_VERSION,
    /** The command id was used before with other content. */
    COMMAND_ID_REUSED,
    /** The application does not exist. */
    UNKNOWN_APPLICATION,
    /** It is not the sender's application. */
    NOT_OWN_APPLICATION,
    /** The sender's role does not do this. */
    ROLE_NOT_ALLOWED,
    /** The application belongs to another department. */
    FOREIGN_DEPARTMENT,
    /** Another reviewer has claimed it; detail {@code reviewer}. */
    CLAIMED_BY_ANOTHER,
    /** Nobody reviews an application of their own. */
    OWN_APPLICATION,
    /** Nobody approves an application that they transferred. */
    TRANSFERRED_BY_SELF,
    /** The return cannot be recalled: the applicant has changed something since. */
    APPLICANT_HAS_STARTED_CORRECTING,
    /** Only the reviewer who returned it recalls the return. */
    RETURNED_BY_ANOTHER,
    /** A return without a finding. */
    NO_FINDINGS,
    /** A finding on something that was not asked or does not exist. */
    FINDING_TARGET_NOT_ASKED,
    /** A reason code that is not in the list. */
    UNKNOWN_REASON,
    /** The free text of a finding, note, reason or explanation is empty or too long. */
    TEXT_LENGTH,
    /** There is no such finding, or it is not open. */
    UNKNOWN_FINDING,
    /** The slot is not called for by the answers. */
    SLOT_NOT_ASKED,
    /** The slot is empty. */
    SLOT_EMPTY,
    /** The department does not exist or is the same. */
    UNKNOWN_DEPARTMENT,
    /** The reviewer does not exist or belongs to another department. */
    UNKNOWN_REVIEWER,
    /** The reviewer is absent today; detail {@code reviewer}. */
    REVIEWER_ABSENT,
    /** Only the reviewer puts it back, who is at work; detail {@code reviewer}. */
    REVIEWER_AT_WORK,
    /** The named earlier application is not the sender's approved one. */
    NOT_AN_APPROVED_APPLICATION,
    /** The person's other application is still open. */
    OTHER_APPLICATION_OPEN,
    /** Drafts differ from the saved sections; detail {@code sections} (decision 46). */
    UNSAVED_CHANGES,
    /** The personal data were erased. */
    ERASED
}
