package org.huiji.web.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.huiji.web.desk.HeadAtDesk;
import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.FilledProduct;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a head sees of the work of the departments. */
@RunningProduct
class LookingAtTheBoardTest extends FilledProduct {

    private static final Pattern UNCLAIMED = Pattern.compile("id=\"unclaimed\">(\\d+)<");

    @Test
    void theBoardSaysWhoHasHowMuchAndWhoIsAbsent() {
        Page board = head().get("/desk/board");
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.text()).contains("刘晓东", "陈静", "周海峰", "请假中", "<svg", "超过10");
        assertThat(HeadAtDesk.first(UNCLAIMED, board)).isEqualTo(unclaimed("department_code LIKE '2101%'"));
    }

    @Test
    void oneDepartmentCanBeLookedAtAlone() {
        Page board = head().get("/desk/board?department=210103");
        assertThat(board.text()).contains("周海峰").doesNotContain("刘晓东");
        assertThat(HeadAtDesk.first(UNCLAIMED, board)).isEqualTo(unclaimed("department_code = '210103'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?department=210200", "?department=%27%3B--", "?after=x", "?department=&after=%00"})
    void anAddressThatIsNotTheHeadsNarrowsNothing(String address) {
        Page board = head().get("/desk/board" + address);
        assertThat(board.status()).isEqualTo(200);
        assertThat(HeadAtDesk.first(UNCLAIMED, board)).isEqualTo(unclaimed("department_code LIKE '2101%'"));
    }

    @Test
    void theChartAndItsTableHoldTheSameNumbers() {
        Page board = head().get("/desk/board");
        String chart = board.text().substring(board.text().indexOf("<svg"), board.text().indexOf("</svg>"));
        String table = board.text().substring(board.text().indexOf("id=\"ageing-table\""));
        table = table.substring(0, table.indexOf("</table>"));
        long drawn = Pattern.compile("y=\"\\d+\">(\\d+)</text><text").matcher(chart).results()
                .mapToLong(found -> Long.parseLong(found.group(1))).sum();
        long listed = Pattern.compile("<td class=\"n\">(\\d+)</td></tr>").matcher(table).results()
                .mapToLong(found -> Long.parseLong(found.group(1))).sum();
        assertThat(drawn).isEqualTo(listed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer1", "auditor1", "admin1"})
    void toAllOthersThereIsNoBoard(String staff) {
        for (String path : new String[]{"/desk/board", "/desk/assignments", "/desk/staff", "/desk/samples",
                "/desk/assignments/confirm"}) {
            assertThat(new HeadAtDesk(port, staff, jdbc).get(path).status()).as(path).isEqualTo(404);
        }
    }

    private HeadAtDesk head() {
        return new HeadAtDesk(port, "head1", jdbc);
    }

    private String unclaimed(String where) {
        return jdbc.sql("SELECT count(*)::text FROM read_model.queue_item WHERE status = 'PENDING_REVIEW' AND " + where)
                .query(String.class).single();
    }
}
