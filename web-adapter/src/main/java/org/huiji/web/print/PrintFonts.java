package org.huiji.web.print;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of printed documents, parsed once: the main one, and one with the rare Han characters that it lacks. How they
 * are made is told beside them. A document embeds of them what it uses.
 */
final class PrintFonts {

    /** In the order in which a character is looked for; the style sheet names the same. */
    private static final List<String> NAMES = List.of("print-sans", "print-rare-han");

    private static final String FOLDER = "/fonts/";

    private record ParsedFont(String name, TrueTypeFont font, CmapLookup characters) {}

    private final List<ParsedFont> fonts = new ArrayList<>();

    private PrintFonts() throws IOException {
        for (String name : NAMES) {
            TrueTypeFont font = parse(name);
            fonts.add(new ParsedFont(name, font, font.getUnicodeCmapLookup()));
        }
    }

    /** Read when the first document is printed: the start of the product need not wait for them. */
    private static final class Holder {

        private static final PrintFonts FONTS = read();

        private static PrintFonts read() {
            try {
                return new PrintFonts();
            } catch (IOException broken) {
                throw new PrintingFailedException(broken);
            }
        }
    }

    static PrintFonts parsed() {
        return Holder.FONTS;
    }

    /** Whether one of the fonts has a glyph for the character. */
    boolean have(int codePoint) {
        return fonts.stream().anyMatch(font -> font.characters().getGlyphId(codePoint) != 0);
    }

    void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (ParsedFont font : fonts) {
            PDType0Font embedded = PDType0Font.load(document, font.font(), true);
            builder.useFont(new PDFontSupplier(embedded), font.name());
        }
    }

    private static TrueTypeFont parse(String name) throws IOException {
        try (InputStream file = PrintFonts.class.getResourceAsStream(FOLDER + name + ".ttf")) {
            if (file == null) {
                throw new IOException("no font " + name);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        }
    }
}
