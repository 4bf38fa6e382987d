package org.huiji.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the product itself can put on paper has its glyph, or the build fails (rule 25). */
class FontsHoldAllTextTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> FOLDERS = List.of("web-adapter/src/main/resources/messages",
            "web-adapter/src/main/resources/templates", "web-adapter/src/main/resources/texts",
            "web-adapter/src/main/resources/demo", "axon-config/src/main/resources/reference");

    private final PrintFonts fonts = PrintFonts.parsed();

    @Test
    void everyTextOfTheProductCanBePrinted() throws IOException {
        Map<String, String> missing = new TreeMap<>();
        int files = 0;
        for (String folder : FOLDERS) {
            List<Path> texts = texts(ROOT.resolve(folder));
            assertThat(texts).as(folder).isNotEmpty();
            files += texts.size();
            for (Path file : texts) {
                Files.readString(file).codePoints().filter(c -> !isLineBreak(c) && !fonts.have(c)).forEach(
                        c -> missing.put(Integer.toHexString(c), file.getFileName().toString()));
            }
        }
        assertThat(files).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB2312", "GBK"})
    void everyCharacterOfTheOlderStandardsCanBePrinted(String standard) {
        Charset charset = Charset.forName(standard);
        IntStream han = IntStream.rangeClosed(0x4E00, 0x9FFF).filter(
                c -> charset.newEncoder().canEncode((char) c));
        assertThat(han.filter(c -> !fonts.have(c))).isEmpty();
    }

    @Test
    void everyHanCharacterOfTheBasicPlaneAndEveryoneOfTheLatestBlockForNamesCanBePrinted() {
        assertThat(IntStream.concat(IntStream.rangeClosed(0x3400, 0x4DBF), IntStream.rangeClosed(0x4E00, 0x9FFF))
                .filter(c -> !fonts.have(c))).isEmpty();
        assertThat(IntStream.rangeClosed(0x2EBF0, 0x2EE5D).filter(c -> !fonts.have(c))).isEmpty();
    }

    /** Copied text would hold a radical, or the wrong one of two alike: 一 and the radical one, / and its wide form. */
    @ParameterizedTest
    @ValueSource(strings = {"print-sans", "print-rare-han"})
    void everyGlyphStandsForOneCharacter(String name) throws IOException {
        byte[] file = Files.readAllBytes(ROOT.resolve("web-adapter/src/main/resources/fonts/" + name + ".ttf"));
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            Map<Integer, Integer> first = new TreeMap<>();
            IntStream.range(' ', 0x32400).filter(c -> characters.getGlyphId(c) != 0).forEach(c -> assertThat(
                    first.putIfAbsent(characters.getGlyphId(c), c)).as(Integer.toHexString(c)).isNull());
            assertThat(first).hasSizeGreaterThan(2000);
            assertThat(IntStream.range(0x2E80, 0x2FE0).filter(c -> characters.getGlyphId(c) != 0)).isEmpty();
        }
    }

    @Test
    void theLicencesLieBesideTheFonts() throws IOException {
        Path folder = ROOT.resolve("web-adapter/src/main/resources/fonts");
        assertThat(Files.readString(folder.resolve("OFL.txt"), StandardCharsets.UTF_8))
                .contains("SIL OPEN FONT LICENSE");
        assertThat(Files.readString(folder.resolve("ARPHICPL.txt"), StandardCharsets.UTF_8)).contains(
                "ARPHIC PUBLIC LICENSE");
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().matches(".*\\.(properties|html|txt|csv|md)")).toList();
        }
    }
}
