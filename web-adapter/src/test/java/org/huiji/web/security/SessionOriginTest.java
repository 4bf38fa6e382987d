package org.huiji.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.MapSession;

/** The device in a word or two, from what browsers say of themselves. */
class SessionOriginTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHONE    | WECHAT   | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.49
            PHONE    | ALIPAY   | Mozilla/5.0 (Linux; U; Android 13) AppleWebKit/537.36 Chrome/100 UCBrowser/15 Mobile Safari/537.36 AlipayClient/10.5
            PHONE    | QQ       | Mozilla/5.0 (Linux; U; Android 12) AppleWebKit/537.36 Version/4.0 MQQBrowser/14.8 Mobile Safari/537.36
            PHONE    | UC       | Mozilla/5.0 (Linux; U; Android 12) AppleWebKit/537.36 Version/4.0 Chrome/100 UCBrowser/16.6 Mobile Safari/537.36
            PHONE    | HUAWEI   | Mozilla/5.0 (Linux; Android 12; HarmonyOS) AppleWebKit/537.36 Chrome/114 HuaweiBrowser/15 Mobile Safari/537.36
            PHONE    | XIAOMI   | Mozilla/5.0 (Linux; U; Android 14) AppleWebKit/537.36 Chrome/118 Mobile Safari/537.36 XiaoMi/MiuiBrowser/19
            PHONE    | SAFARI   | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1
            TABLET   | SAFARI   | Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Version/16.6 Mobile/15E148 Safari/604.1
            TABLET   | CHROME   | Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36
            COMPUTER | EDGE     | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0
            COMPUTER | CHROME   | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36
            COMPUTER | FIREFOX  | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
            COMPUTER | EXPLORER | Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko
            OTHER    | OTHER    | curl/8.9
            """)
    void aDeviceAndABrowser(String device, String browser, String agent) {
        assertThat(noted(agent)).isEqualTo(new SessionOrigin(device, browser, "192.0.2.0/24"));
    }

    @ParameterizedTest
    @CsvSource({"''", "nonsense"})
    void whatWasNotNotedIsOther(String noted) {
        MapSession session = new MapSession();
        session.setAttribute("origin", noted);
        assertThat(SessionOrigin.of(session)).isEqualTo(new SessionOrigin("OTHER", "OTHER", ""));
    }

    private static SessionOrigin noted(String agent) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", agent);
        request.setRemoteAddr("192.0.2.77");
        SessionOrigin.note(request);
        MapSession session = new MapSession();
        session.setAttribute("origin", String.valueOf(request.getSession().getAttribute("origin")));
        return SessionOrigin.of(session);
    }
}
