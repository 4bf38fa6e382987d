package org.huiji.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;

/** What is drawn can be read and copied as it was typed, and nothing is fetched for it. */
class DrawingTextTest {

    private static final int LARGEST_BYTES = 300 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Four dragons: in Unicode, in no list that the fonts are made by. */
    private static final String RARE = "\uD869\uDEA5";

    private final Printer printer = new Printer(mock(ITemplateEngine.class));

    @ParameterizedTest
    @ValueSource(strings = {"王䶮", "𠮷文博", "阿依努尔·买买提", "㛃𫖮𬱖𬎆", "\uD87A\uDFF0\uD87B\uDC0A", "Nguyễn Thị Hà",
            "Ünal-O’Brien",
            "青年大街1号(3~5层)/B座#2,“甲”·乙、丙;丁:戊。《己》【庚】—…!?", "沈阳市和平区 十一纬路 76-3 号", "a&b<c>\"d\"'e'"})
    void textIsCopiedOutAsItWasTyped(String typed) {
        assertThat(drawn(typed).text()).isEqualTo(typed);
    }

    @Test
    void aCharacterThatNoFontHasIsShownByItsNumber() {
        assertThat(drawn("李" + RARE + "明").text()).isEqualTo("李〔U+2A6A5〕明");
        assertThat(drawn("😀").text()).isEqualTo("〔U+1F600〕");
        assertThat(new PrintableText(c -> c == 'a').of("a\uD800b")).isEqualTo("a〔U+D800〕〔U+0062〕");
    }

    /** What the library does by itself: this is why the number is put there before. */
    @Test
    void leftToTheLibraryItWouldBecomeAnotherCharacterSilently() throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            PrintFonts.parsed().addTo(builder, document);
            new PrintResources(null).guard(builder);
            builder.usePDDocument(document).withHtmlContent(page("<p>" + RARE + "</p>"), "").toStream(drawn).run();
        }
        assertThat(ReadPdf.of(drawn.toByteArray()).text()).isEqualTo("#");
    }

    @Test
    void longTextStaysWithinTheMarginsAndIsWhole() {
        for (String typed : new String[]{"辽宁省沈阳市".repeat(40), "w".repeat(300), "𠮷".repeat(200),
                "a@" + "b".repeat(250)}) {
            ReadPdf pdf = ReadPdf.of(printer.draw(page("<table class=\"grid\"><colgroup><col class=\"label\"/><col/>"
                    + "<col class=\"label\"/><col/></colgroup><tr><th>x</th><td>" + typed
                    + "</td><th>y</th><td>z</td></tr></table>"), new PrintResources(null)));
            assertThat(pdf.text().replaceAll("\\s", "")).contains(typed);
            assertThat(pdf.rightmost()).isLessThan(ReadPdf.A4_WIDTH - ReadPdf.MARGIN + 1);
        }
    }

    @Test
    void hostileTextOfFiveHundredCharactersIsDrawnInBoundedTimeAndSize() {
        for (String typed : new String[]{"W".repeat(500), "\u0301".repeat(500), "\uDBFF\uDFFD".repeat(500),
                "<div>".repeat(100), "\u202E\u05D0".repeat(250), "\uD83D\uDE00\u200D".repeat(166), "((((".repeat(125),
                "x ".repeat(250), "&#x0;&lt;".repeat(55), "]]>".repeat(166)}) {
            long before = System.nanoTime();
            byte[] pdf = printer.draw(page("<p>" + HtmlUtils.htmlEscape(typed, "UTF-8") + "</p>"),
                    new PrintResources(null));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
            assertThat(pdf.length).isLessThan(LARGEST_BYTES);
        }
    }

    @Test
    void whoFindsNoPlaceInTimeIsToldAndTakesNone() {
        Semaphore places = new Semaphore(0);
        Printer taken = new Printer(mock(ITemplateEngine.class), places);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> taken.draw(page("a"), new PrintResources(null))).isInstanceOf(
                PrinterBusyException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(places.availablePermits()).isZero();
    }

    @Test
    void aPlaceIsGivenBackWhateverBecomesOfTheDocument() {
        Semaphore places = new Semaphore(1);
        Printer one = new Printer(mock(ITemplateEngine.class), places);
        one.draw(page("a"), new PrintResources(null));
        assertThatThrownBy(() -> one.draw("<not closed>", new PrintResources(null))).isInstanceOf(
                RuntimeException.class);
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void nothingIsFetchedWhateverTheMarkupNames(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:before { content: 'secret' }");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("p:before { content: 'fetched' }".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            for (String address : new String[]{"http://127.0.0.1:" + server.getAddress().getPort() + "/a",
                    secret.toUri().toString(), secret.toString(), "//127.0.0.1:" + server.getAddress().getPort() + "/",
                    "classpath:/application.properties", "jar:file:/a.jar!/b", "data:text/css,p:before{content:'x'}"}) {
                String text = ReadPdf.of(printer.draw(naming(address), new PrintResources(null))).text();
                assertThat(text).as(address).isEqualTo("only this");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void entitiesOfOtherFilesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String markup = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><html><body><p>a&x;b</p></body></html>";
        String seen = "";
        try {
            seen = ReadPdf.of(printer.draw(markup, new PrintResources(null))).text();
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageNotContaining("secret");
        }
        assertThat(seen).doesNotContain("secret");
    }

    private ReadPdf drawn(String typed) {
        return ReadPdf.of(printer.draw(page("<p>" + HtmlUtils.htmlEscape(typed, "UTF-8") + "</p>"),
                new PrintResources(null)));
    }

    private static String page(String content) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>a</title><link rel=\"stylesheet\" href=\"print:style\"/>"
                + "</head><body>" + content + "</body></html>";
    }

    private static String naming(String address) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>a</title><link rel=\"stylesheet\" href=\"print:style\"/>"
                + "<link rel=\"stylesheet\" href=\"" + address + "\"/><link rel=\"attachment\" href=\"" + address
                + "\"/><style>@import url(\"" + address + "\"); @font-face { font-family: other; src: url(\"" + address
                + "\") } p { background-image: url(\"" + address
                + "\") } b { font-family: other, print-sans }</style></head>"
                + "<body><p>only <b>this</b><img alt=\"\" src=\"" + address + "\"/><object data=\"" + address
                + "\"></object></p></body></html>";
    }
}
