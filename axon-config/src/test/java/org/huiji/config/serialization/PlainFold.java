package org.huiji.config.serialization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An application as somebody would tell it who has nothing but the stored JSON and the page on the life cycle: no class of
 * the product takes part in the fold.
 */
final class PlainFold {

    private static final Map<String, String> SECTIONS = Map.of(
            "PersonalInfoSubmitted", "personalInfo",
            "ManagementDepartmentSelected", "affiliation",
            "EducationSubmitted", "education",
            "QualificationSubmitted", "qualification");

    private String status = "";
    private long version;
    private int round;
    private String department = "";
    private String reviewer = "";
    private String dueOn = "";
    private boolean reminded;
    private boolean overdue;
    private final Map<String, JsonNode> sections = new TreeMap<>();
    private final Map<String, List<String>> documents = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<Integer> findingsBefore = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    void tell(String name, JsonNode event) {
        seen.merge(name, 1, Integer::sum);
        version = event.path("version").asLong(0);
        JsonNode clear = event.path("protected").path("clear");
        String section = SECTIONS.get(name);
        if (section != null) {
            put(section, clear.path(section));
            return;
        }
        switch (name) {
            case "ApplicationStarted" -> status = "DRAFT";
            case "AmendmentStarted" -> amend(clear.path("approved"));
            case "DocumentAttached" -> documents.put(event.path("slot").asString(""), contents(event.path("pictures")));
            case "DocumentRemoved" -> documents.remove(event.path("slot").asString(""));
            case "ApplicationSubmittedForReview" -> submit(event);
            case "SubmissionWithdrawn" -> leaveReview(findingsBefore.isEmpty() ? "DRAFT" : "RETURNED");
            case "ReviewClaimed", "ReviewAssigned", "ReviewReassigned" -> takeUp(event);
            case "ReviewReleased" -> leaveReview("PENDING_REVIEW");
            case "ApplicationTransferred" -> {
                leaveReview("PENDING_REVIEW");
                department = event.path("departmentCode").asString("");
            }
            case "ApplicationReturned" -> giveBack(event);
            case "ReturnRecalled" -> {
                takeUp(event);
                dueOn = event.path("dates").path("dueOn").asString("");
                int before = findingsBefore.removeLast();
                findings.subList(before, findings.size()).clear();
            }
            case "ApplicationApproved" -> leaveReview("APPROVED");
            case "ApplicationDiscarded" -> leaveReview("DISCARDED");
            case "PersonalDataErased" -> {
                leaveReview("ERASED");
                sections.clear();
                documents.clear();
            }
            case "ReviewReminderIssued" -> reminded = true;
            case "ReviewBecameOverdue" -> overdue = true;
            case "ReviewDeadlineMoved" -> dueOn = event.path("dates").path("dueOn").asString("");
            case "StaffNoteAdded", "FindingExplained" -> {
                // changes no answer
            }
            default -> throw new AssertionError("the plain fold does not know " + name);
        }
    }

    private void amend(JsonNode approved) {
        status = "DRAFT";
        SECTIONS.values().forEach(name -> put(name, approved.path(name)));
        approved.path("documents").properties()
                .forEach(entry -> documents.put(entry.getKey(), contents(entry.getValue().path("pictures"))));
    }

    private void put(String section, JsonNode content) {
        if (content.isMissingNode()) {
            sections.remove(section);
        } else {
            sections.put(section, content);
        }
    }

    private void submit(JsonNode event) {
        leaveReview("PENDING_REVIEW");
        round = event.path("round").asInt(0);
        department = event.path("departmentCode").asString("");
        dueOn = event.path("dates").path("dueOn").asString("");
        reminded = false;
        overdue = false;
    }

    private void takeUp(JsonNode event) {
        status = "IN_REVIEW";
        reviewer = event.path("reviewerId").asString("");
    }

    private void giveBack(JsonNode event) {
        leaveReview("RETURNED");
        findingsBefore.add(findings.size());
        event.path("findings").forEach(finding -> findings.add(finding.path("id").asString("")));
    }

    private void leaveReview(String next) {
        status = next;
        reviewer = "";
    }

    private static List<String> contents(JsonNode pictures) {
        List<String> ids = new ArrayList<>();
        pictures.forEach(picture -> ids.add(picture.path("contentId").asString("")));
        return ids;
    }

    String status() {
        return status;
    }

    long version() {
        return version;
    }

    int round() {
        return round;
    }

    /** Who has it in review; empty for nobody. */
    String reviewer() {
        return reviewer;
    }

    /** What the running or last round says: department, last day, and whether it was reminded and overdue. */
    List<Object> clock() {
        return List.of(department, dueOn, reminded, overdue);
    }

    @Nullable
    JsonNode section(String name) {
        return sections.get(name);
    }

    Map<String, List<String>> documents() {
        return documents;
    }

    List<String> findings() {
        return findings;
    }

    /** How many events of each name were told. */
    Map<String, Integer> seen() {
        return seen;
    }
}
