package org.huiji.web.print;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as its reader has it: text, pages, pictures.
 *
 * @param text as copied out, the lines of a page joined by line breaks
 * @param rightmost where the letter farthest to the right ends, in points
 * @param pictures width and height of each
 */
public record ReadPdf(String text, int pages, float rightmost, List<String> pictures, List<String> fonts) {

    static final float A4_WIDTH = 595.3f;
    static final float MARGIN = 42.5f;

    public static ReadPdf of(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Edges edges = new Edges();
            StringWriter text = new StringWriter();
            edges.writeText(document, text);
            List<String> pictures = new ArrayList<>();
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                read(page.getResources(), pictures, fonts);
            }
            return new ReadPdf(text.toString().strip(), document.getNumberOfPages(), edges.rightmost, pictures, fonts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text without spaces and line breaks, in which a value stands whole wherever it was wrapped. */
    public String run() {
        return text.replaceAll("\\s", "");
    }

    private static void read(PDResources resources, List<String> pictures, List<String> fonts) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                pictures.add(image.getWidth() + "x" + image.getHeight());
            }
        }
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name).getName() + (resources.getFont(name).isEmbedded() ? "" : " missing"));
        }
    }

    private static final class Edges extends PDFTextStripper {

        private float rightmost;

        private Edges() throws IOException {}

        @Override
        protected void processTextPosition(TextPosition text) {
            rightmost = Math.max(rightmost, text.getX() + text.getWidth());
            super.processTextPosition(text);
        }
    }
}
