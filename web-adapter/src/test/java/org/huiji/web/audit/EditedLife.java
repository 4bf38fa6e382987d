package org.huiji.web.audit;

import java.time.YearMonth;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.Channel;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.huiji.application.section.Education;
import org.huiji.application.section.Education.Attainment;
import org.huiji.reference.Code;
import org.huiji.web.demo.sample.SentCommands;

/** Somebody who starts an application and saves the page of education again and again, with another school each time. */
final class EditedLife {

    static final String NAME = "闻人望舒";
    static final String SCHOOL = "第%d号财经学院";

    private static final Registration PERSON = new Registration(NAME, "210102198806151226", "13940120732");

    private final SentCommands commands;
    private final UUID id = UUID.randomUUID();
    private final Actor applicant = new Actor(
            UUID.randomUUID().toString(), Role.APPLICANT, "", "", Channel.WEB, "203.0.113.0");
    private int events;

    private EditedLife(SentCommands commands) {
        this.commands = commands;
    }

    static EditedLife of(SentCommands commands, int events) {
        EditedLife life = new EditedLife(commands);
        life.commands.sendNow(new StartApplication(
                life.id, UUID.fromString(life.applicant.id()), PERSON, "2026-01"), life.applicant);
        life.events = 1;
        while (life.events < events) {
            life.save(SCHOOL.formatted(life.events));
        }
        return life;
    }

    UUID id() {
        return id;
    }

    String path() {
        return "/audit/applications/" + id;
    }

    void erase() {
        commands.sendNow(new ErasePersonalData(id, "request 9"), new Actor(
                "security1", Role.SECURITY_ADMINISTRATOR, "210000", "security1", Channel.WEB, ""));
        events++;
    }

    private void save(String school) {
        Attainment degree = new Attainment(
                Code.of("21"), Code.of("4"), Code.of("01"), school, YearMonth.of(2012, 7), "101731201205001234");
        commands.sendNow(
                new SubmitEducation(id, events == 1 ? 0 : events, new Education(degree, Attainment.UNANSWERED)),
                applicant);
        events++;
    }
}
