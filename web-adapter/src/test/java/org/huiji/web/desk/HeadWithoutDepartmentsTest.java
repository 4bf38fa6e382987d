package org.huiji.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiji.web.support.Browser.Page;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A head whose department the list of departments does not name any more finds nothing, everywhere. */
@RunningProduct
class HeadWithoutDepartmentsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void appoint() {
        jdbc.sql("""
                INSERT INTO service.staff_account (id, display_name, role, department_code, password_hash, created_at)
                SELECT 'head-of-nothing', '无部门', role, '999999', password_hash, created_at
                FROM service.staff_account WHERE id = 'head1'""").update();
    }

    @AfterEach
    void dismiss() {
        jdbc.sql("DELETE FROM service.staff_account WHERE id = 'head-of-nothing'").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/queue", "/desk/queue?group=ALL", "/desk/queue?group=CLOSED&q=x",
            "/desk/queue/counts",
            "/desk/board", "/desk/assignments", "/desk/staff", "/desk/samples", "/desk/samples/mine",
            "/desk/statistics",
            "/desk/files", "/desk/files?q=x", "/desk/phrases", "/desk/messages"})
    void everyListIsEmpty(String path) {
        Page page = new HeadAtDesk(port, "head-of-nothing", jdbc).get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("/desk/applications/");
    }
}
