package org.huiji.web.desk.phrasebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.desk.phrase.ReturnPhrase;
import org.huiji.web.desk.phrase.ReturnPhrase.Place;
import org.huiji.web.desk.phrase.ReturnPhrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The phrases of the signed-in person's level: its reviewers read them, its head keeps them. */
@Component
class OwnPhrases {

    private final ReturnPhrases phrases;
    private final DeskAccess desk;
    private final DepartmentDirectory departments;

    OwnPhrases(ReturnPhrases phrases, DeskAccess desk, DepartmentDirectory departments) {
        this.phrases = phrases;
        this.desk = desk;
        this.departments = departments;
    }

    /** 404 for whoever does not keep phrases. */
    Actor head() {
        Actor actor = desk.actor();
        if (actor.role() != Role.HEAD) {
            throw DeskAccess.notFound();
        }
        return actor;
    }

    boolean isKeptByReader() {
        return desk.actor().role() == Role.HEAD;
    }

    String departmentCode() {
        return desk.actor().departmentCode();
    }

    /** Whose phrases they are: the department's, or {@code null} for the province's where none is above the department. */
    @Nullable
    String level() {
        String code = departmentCode();
        return departments.find(code).map(ManagementDepartment::parentCode).filter(String::isEmpty).isPresent()
                ? null
                : code;
    }

    /** All versions of one of them, the latest first; 404 when there is none. */
    List<ReturnPhrase> versions(String reasonCode, int number) {
        List<ReturnPhrase> versions = phrases.versions(new Place(level(), reasonCode, number));
        if (versions.isEmpty()) {
            throw DeskAccess.notFound();
        }
        return versions;
    }

    /** Adds a phrase; sent twice it is added once. The number is the one that was free when the form was shown. */
    void add(String reasonCode, int number, String text) {
        Actor actor = head();
        Place shown = new Place(level(), reasonCode, number);
        boolean added = phrases.versions(shown).stream().anyMatch(phrase -> isSame(phrase, text, actor));
        Place next = phrases.nextPlace(level(), reasonCode);
        while (!added) {
            added = phrases.change(next, 0, text, actor.displayName());
            next = phrases.nextPlace(level(), reasonCode);
        }
    }

    /** Adds a version; not, when another was added since the one that was seen. */
    boolean change(String reasonCode, int number, int seenVersion, String text) {
        Actor actor = head();
        ReturnPhrase latest = versions(reasonCode, number).getFirst();
        if (!latest.retired() && latest.text().equals(text)) {
            return true;
        }
        return latest.version() == seenVersion
                && phrases.change(latest.place(), seenVersion, text, actor.displayName());
    }

    /** Takes one out of use; not, when it was changed since it was seen. */
    boolean retire(String reasonCode, int number, int seenVersion) {
        Actor actor = head();
        ReturnPhrase latest = versions(reasonCode, number).getFirst();
        return latest.retired()
                || (latest.version() == seenVersion && phrases.retire(latest, actor.displayName()));
    }

    /** Exchanges a phrase with the one before it; the first stays where it is. */
    void raise(String reasonCode, int number) {
        head();
        String level = level();
        List<Integer> numbers = new ArrayList<>(phrases.current(level).stream()
                .map(ReturnPhrase::place)
                .filter(place -> place.reasonCode().equals(reasonCode))
                .map(Place::number)
                .toList());
        int at = numbers.indexOf(number);
        if (at < 0) {
            throw DeskAccess.notFound();
        }
        if (at > 0) {
            Collections.swap(numbers, at, at - 1);
            phrases.order(level, reasonCode, numbers);
        }
    }

    private static boolean isSame(ReturnPhrase phrase, String text, Actor actor) {
        return phrase.version() == 1 && phrase.text().equals(text) && phrase.changedBy().equals(actor.displayName());
    }
}
