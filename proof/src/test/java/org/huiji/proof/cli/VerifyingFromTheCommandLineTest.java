package org.huiji.proof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.huiji.proof.file.HandedOut;
import org.huiji.proof.file.ProofFile;
import org.huiji.proof.verification.Misfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The command line tells in Chinese what fits, by its exit code too, and bears whatever it is given. */
class VerifyingFromTheCommandLineTest {

    private static final String KEY = HandedOut.KEY.verifier().text();

    @TempDir
    private Path folder;

    private String said = "";

    @Test
    void aHistoryThatFits() throws IOException {
        assertThat(verify(HandedOut.history().print(), "--key", KEY)).isZero();
        assertThat(said).contains("结论：相符。16 条", HandedOut.ID.toString(), "SM3", "3 个相符，最近一个覆盖日志的前 28 条", KEY)
                .doesNotContain("注意");
    }

    @Test
    void aHistoryWithoutPublishedKeyIsToldSo() throws IOException {
        assertThat(verify(HandedOut.history().print())).isZero();
        assertThat(said).contains("结论：相符", "公钥取自文件本身");
    }

    @Test
    void aReceiptThatFits() throws IOException {
        assertThat(verify(HandedOut.receipt().print(), "--key", KEY)).isZero();
        assertThat(said).contains("HJ-FFKQT4-YC5T82", "事件 3 SectionSaved", "结论：相符");
    }

    @Test
    void aHistoryWithoutSignedEndIsToldSo() throws IOException {
        ObjectNode json = HandedOut.json(HandedOut.history());
        json.remove("end");
        assertThat(verify(HandedOut.file(json))).isZero();
        assertThat(said).contains("不能排除末尾");
    }

    @Test
    void theFirstEventThatDoesNotFitIsNamed() throws IOException {
        ObjectNode json = HandedOut.json(HandedOut.history());
        ((ObjectNode) json.get("entries").get(5)).put("storedAt", "2027-01-15T00:00:00Z");
        ((ObjectNode) json.get("entries").get(9)).put("storedAt", "2027-01-15T00:00:00Z");
        assertThat(verify(HandedOut.file(json), "--key", KEY)).isEqualTo(1);
        assertThat(said).contains("结论：不相符。记录被改动", "日志第 9 条", "事件 4 SectionSaved（编号 event-8");
    }

    @Test
    void aMissingEventIsToldByWhereItWas() throws IOException {
        ObjectNode json = HandedOut.json(HandedOut.history());
        ((ArrayNode) json.get("entries")).remove(1);
        assertThat(verify(HandedOut.file(json), "--key", KEY)).isEqualTo(1);
        assertThat(said).contains("结论：不相符。有记录被删除", "日志第 1 条起、第 4 条之前");
    }

    @Test
    void aLookThatDoesNotFitIsNamed() throws IOException {
        ObjectNode json = HandedOut.json(HandedOut.history());
        ((ObjectNode) json.get("entries").get(3)).put("screen", "QUEUE");
        assertThat(verify(HandedOut.file(json), "--key", KEY)).isEqualTo(1);
        assertThat(said).contains("查阅记录 4（李工，QUEUE");
    }

    @Test
    void whatComesFromAFileSteersNoTerminal() throws IOException {
        ObjectNode json = HandedOut.json(HandedOut.history());
        ((ObjectNode) json.get("entries").get(0)).put("eventName", "\u001b[2J\n结论：相符\u202e" + "x".repeat(5000));
        assertThat(verify(HandedOut.file(json))).isEqualTo(1);
        assertThat(said).contains("?[2J?结论").doesNotContain("\u001b", "\u202e", "x".repeat(300));
        assertThat(said.lines()).noneMatch(line -> line.startsWith("结论：相符"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "1", "\"x\"", "{\"format\":1}", "{\"format\":\"x\"}",
            "{\"format\":\"huiji-history/2\"}", "{\"format\":\"huiji-history/1\"}", "{\"format\":\"huiji-receipt/1\"}",
            "{\"format\":\"huiji-history/1\",\"format\":\"huiji-history/1\"}", "\u0000", "not json"})
    void whatIsNoFileOfOursIsNotVerified(String text) throws IOException {
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(said).startsWith("无法核验：").hasLineCount(1);
    }

    @Test
    void deepAndLongAndBrokenInputIsNotVerified() throws IOException {
        for (String text : List.of("[".repeat(100_000), "{\"format\":".repeat(50_000),
                "{\"format\":" + "9".repeat(50_000),
                "{\"" + "x".repeat(50_000) + "\":1}", "{\"format\":\"" + "x".repeat(9_000_000) + "\"}",
                "{\"format\":[" + "0,".repeat(3_000_000) + "0]}")) {
            assertThat(verify(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
            assertThat(said).startsWith("无法核验：").hasLineCount(1);
        }
        assertThat(verify(new byte[]{(byte) 0xff, (byte) 0xfe, 0x7b})).isEqualTo(2);
        assertThat(verify(new byte[64_000_001])).isEqualTo(2);
        assertThat(said).contains("64 MB");
    }

    @Test
    void everyCutOffFileIsNotVerified() throws IOException {
        byte[] whole = HandedOut.receipt().print();
        for (int length = 0; length < whole.length; length += 23) {
            assertThat(verify(Arrays.copyOf(whole, length))).isEqualTo(2);
            assertThat(said).startsWith("无法核验：");
        }
    }

    /** A damaged file fits only where the damage is in its layout or in its own keys, which do not count beside the published. */
    @Test
    void noDamageIsBorneSilently() throws IOException {
        Random random = new Random(2026);
        byte[] whole = HandedOut.receipt().print();
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            int code = verify(damaged, "--key", KEY);
            assertThat(said).doesNotContain("Exception", "Error", "\tat ");
            if (code == 0) {
                assertThat(withoutKeys(damaged)).isEqualTo(withoutKeys(whole));
            }
        }
    }

    private static ObjectNode withoutKeys(byte[] file) {
        ObjectNode json = HandedOut.json(ProofFile.parse(file));
        json.remove("keys");
        return json;
    }

    @Test
    void badUseIsToldHowToDoIt() {
        for (String[] arguments : new String[][]{{}, {"--help"}, {"a", "b"}, {"a", "--key"}, {"--key"}}) {
            assertThat(run(arguments)).isEqualTo(2);
            assertThat(said).contains("用法：");
        }
        assertThat(run("a", "--key", "no key")).isEqualTo(2);
        assertThat(said).contains("不是有效的公钥");
        for (String none : List.of("no-such-file", ".", "\u0000", "")) {
            assertThat(run(none)).isEqualTo(2);
            assertThat(said).contains("文件打不开");
        }
    }

    @ParameterizedTest
    @EnumSource(Misfit.Kind.class)
    void everyMisfitHasWords(Misfit.Kind kind) {
        assertThat(new Words().say("misfit." + kind)).isNotBlank();
    }

    private int verify(byte[] file, String... more) throws IOException {
        Path path = Files.write(folder.resolve("file.json"), file);
        String[] arguments = Arrays.copyOf(more, more.length + 1);
        arguments[more.length] = path.toString();
        return run(arguments);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new VerifyMain(new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
