package org.huiji.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Role;
import org.huiji.review.ReviewDates;
import org.huiji.web.demo.sample.FilledSamples;
import org.huiji.web.desk.HeadAtDesk;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sample can be finished though one of the persons drawn was erased since. */
@RunningProduct
class ReInspectingAnErasedPersonTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern DRAW = Pattern.compile("name=\"drawId\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private FilledSamples samples;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private CommandGateway gateway;

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM service.sample_item").update();
        jdbc.sql("DELETE FROM service.sample_draw").update();
    }

    @Test
    void whatWasErasedSinceIsSaidToBeAndIsOpenNoLonger() {
        String number = FiledPerson.approved(port, jdbc).fileNumber();
        samples.fillIn();
        UUID application = jdbc.sql("SELECT application_id FROM read_model.queue_item WHERE receipt_number = :number")
                .param("number", number).query(UUID.class).single();
        HeadAtDesk head = new HeadAtDesk(port, "head1", jdbc);
        String draw = drawAllOfToday(head);
        jdbc.sql("DELETE FROM service.sample_item WHERE application_id <> :id").param("id", application).update();
        String item = "/desk/samples/items/"
                + jdbc.sql("SELECT id::text FROM service.sample_item").query(String.class).single();
        assertThat(head.get(draw).text()).contains(item, "待复核");
        head.get(item);
        head.post(item + "/examiner", "examinerId", "reviewer2");
        erase(application);
        await().atMost(PATIENCE).until(() -> head.get(draw).text().contains("已依法删除"));
        assertThat(head.get(draw).text()).contains(number).doesNotContain(item, "待复核");
        assertThat(head.get("/desk/samples").text()).contains("另有1件已依法删除");
        HeadAtDesk colleague = new HeadAtDesk(port, "reviewer2", jdbc);
        assertThat(colleague.get("/desk/samples/mine").text()).contains("已依法删除", number).doesNotContain(item);
        assertThat(head.get(item).status()).isEqualTo(404);
        assertThat(head.post(item + "/result", "result", "GOOD").status()).isEqualTo(404);
    }

    private String drawAllOfToday(HeadAtDesk head) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
        String year = "" + today.getYear();
        String month = "" + today.getMonthValue();
        String day = "" + today.getDayOfMonth();
        return head.post("/desk/samples", "drawId", HeadAtDesk.first(DRAW, head.get("/desk/samples")), "department",
                "210102", "percent", "100", "firstDay.year", year, "firstDay.month", month, "firstDay.day", day,
                "lastDay.year", year, "lastDay.month", month, "lastDay.day", day).location();
    }

    private void erase(UUID application) {
        Actor actor = new Actor("security1", Role.SECURITY_ADMINISTRATOR, "210000", "security1", Channel.WEB, "");
        Map<String, String> metadata = new HashMap<>(
                new CommandContext(actor, clock.instant(), UUID.randomUUID(), "").toMetadata());
        metadata.remove(CommandContext.COMMAND_DIGEST);
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(new ErasePersonalData(application, "request 7"))
                .andMetaData(metadata));
    }
}
