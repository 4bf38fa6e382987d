package org.huiji.web.account.former;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.web.account.Accounts;
import org.huiji.web.account.former.FormerHolders.Loading;
import org.huiji.web.support.Browser;
import org.huiji.web.support.Limits;
import org.huiji.web.support.NewAccount;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
class LoadingFormerHoldersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormerHolders holders;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PersonalDataVault vault;

    private LoadedPerson person;

    @BeforeEach
    void somebody() {
        Limits.forgetCodes(jdbc);
        person = LoadedPerson.next();
    }

    @Test
    void theSameRecordAgainLoadsNothingTwice() {
        assertThat(holders.add(person.onFile())).isEqualTo(Loading.ADDED);
        UUID id = id();
        assertThat(holders.add(person.onFile())).isEqualTo(Loading.UNCHANGED);
        assertThat(id()).isEqualTo(id);
    }

    @Test
    void aLaterRecordReplacesTheFormerWhileNobodyHasUsedIt() {
        holders.add(person.onFile());
        LoadedPerson moved = new LoadedPerson("沈之秋", person.identityNumber(), "13512349002");
        assertThat(holders.add(moved.onFile(Map.of("ethnicity", "01")))).isEqualTo(Loading.CHANGED);
        assertThat(holders.reachable(person.applicantName(), person.identityNumber())).isEmpty();
        assertThat(holders.reachable("沈之秋", person.identityNumber()).orElseThrow().holder().mobileNumber())
                .isEqualTo("13512349002");
    }

    @Test
    void onceThereIsAnAccountTheRecordStays() {
        holders.add(person.onFile());
        Browser browser = new Browser(port);
        person.proveBySms(browser);
        LoadedPerson.setPassword(browser, NewAccount.PASSWORD);
        assertThat(holders.add(person.onFile(Map.of("ethnicity", "01")))).isEqualTo(Loading.LEFT_ALONE);
        assertThat(holders.of(id()).orElseThrow().answers()).isEmpty();
        assertThat(accounts.find(id()).orElseThrow().mobileNumber()).isEqualTo(person.mobileNumber());
    }

    @Test
    void aRecordWhoseKeyWasDestroyedIsNobodyAndStaysSo() {
        holders.add(person.onFile());
        vault.destroy(id());
        assertThat(holders.reachable(person.applicantName(), person.identityNumber())).isEmpty();
        assertThat(holders.add(person.onFile())).isEqualTo(Loading.LEFT_ALONE);
    }

    @Test
    void loadedSideBySideThereIsOne() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Callable<Loading> load = () -> holders.add(person.onFile());
            List<Loading> outcomes = pool.invokeAll(Collections.nCopies(4, load)).stream().map(Future::resultNow)
                    .toList();
            assertThat(outcomes).containsOnlyOnce(Loading.ADDED).filteredOn(Loading.UNCHANGED::equals).hasSize(3);
        }
    }

    @Test
    void whatIsKnownIsPutInOrderAndStandsNowhereInClear() {
        FormerHolder untidy = new FormerHolder(" 阿依努尔•买买提 ", person.identityNumber() + " ", "135-1234 9003",
                "２１０", "", Map.of("email", "untidy@example.com", "ethnicity", " "));
        holders.add(untidy);
        FormerHolder tidy = holders.of(id()).orElseThrow();
        assertThat(tidy.applicantName()).isEqualTo("阿依努尔·买买提");
        assertThat(tidy.mobileNumber()).isEqualTo("13512349003");
        assertThat(tidy.answers()).containsExactly(Map.entry("email", "untidy@example.com"));
        String row = jdbc.sql("SELECT f::text FROM service.former_holder f WHERE id = :id").param("id", id())
                .query(String.class).single();
        assertThat(row).doesNotContain(person.identityNumber(), "13512349003", "阿依努尔", "untidy");
        assertThat(untidy.toString()).isEqualTo("FormerHolder[…]");
    }

    private UUID id() {
        return jdbc.sql("SELECT id FROM service.former_holder WHERE identity_token = :token")
                .param("token", accounts.identityToken(person.identityNumber())).query(UUID.class).single();
    }
}
