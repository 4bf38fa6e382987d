package org.huiji.web.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws the templates below {@code print/} as PDF of A4 size. */
@Component
public class Printer {

    /** A document takes time and memory of a processor and of some megabytes: so many are drawn at once. */
    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_MILLIS = 8_000;

    private static final String NAME = "Huiji";

    /** Pages say it the way of HTML, which is not that of XML, by which they are read here. */
    private static final Pattern DOCTYPE = Pattern.compile("^<!doctype html>\\s*");

    private final ITemplateEngine templates;
    private final Semaphore places;

    @Autowired
    Printer(ITemplateEngine templates) {
        this(templates, new Semaphore(AT_ONCE, true));
    }

    Printer(ITemplateEngine templates, Semaphore places) {
        this.templates = templates;
        this.places = places;
        // It would log what it could not read, and with it what was typed.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The document.
     *
     * @param template below {@code templates/print/}
     * @param portrait shown where the template says {@code print:portrait}
     * @throws PrinterBusyException when too many others wait
     */
    public byte[] print(String template, Map<String, Object> model, byte @Nullable [] portrait) {
        String page = templates.process("print/" + template, new Context(Messages.LOCALE, model));
        return draw(DOCTYPE.matcher(page).replaceFirst(""), new PrintResources(portrait));
    }

    byte[] draw(String markup, PrintResources resources) {
        PrintFonts fonts = PrintFonts.parsed();
        String printable = new PrintableText(fonts::have).of(markup);
        takePlace();
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream drawn = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            fonts.addTo(builder, document);
            resources.guard(builder);
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.withProducer(NAME);
            builder.withHtmlContent(printable, "print:document");
            builder.toStream(drawn);
            builder.run();
            return drawn.toByteArray();
        } catch (IOException failed) {
            throw new PrintingFailedException(failed);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new PrinterBusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PrinterBusyException();
        }
    }
}
