package org.huiji.web.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * All that a document may load while it is drawn: the style sheet and the portrait handed over. The renderer would fetch
 * any address that stands in its input; these two are known by name, and to every other it is told that there is nothing.
 */
final class PrintResources implements FSStreamFactory {

    /** The scheme under which the two are known; nothing else serves it. */
    private static final String SCHEME = "print";
    private static final String STYLE = SCHEME + ":style";
    private static final String PORTRAIT = SCHEME + ":portrait";

    private final byte @Nullable [] portrait;

    PrintResources(byte @Nullable [] portrait) {
        this.portrait = portrait;
    }

    void guard(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> isKnown(uri) ? uri : null);
        builder.useProtocolsStreamImplementation(this, SCHEME);
        builder.useExternalResourceAccessControl(
                PrintResources::isAllowed, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                PrintResources::isAllowed, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    @Override
    public FSStream getUrl(String uri) {
        byte[] content = uri.equals(PORTRAIT) && portrait != null ? portrait : null;
        InputStream stream = content != null ? new ByteArrayInputStream(content) : style(uri);
        return new Opened(stream);
    }

    private static InputStream style(String uri) {
        InputStream file = uri.equals(STYLE) ? PrintResources.class.getResourceAsStream("/print/print.css") : null;
        return file == null ? InputStream.nullInputStream() : file;
    }

    private static boolean isAllowed(String uri, ExternalResourceType type) {
        return switch (type) {
            case CSS -> uri.equals(STYLE);
            case IMAGE_RASTER -> uri.equals(PORTRAIT);
            case FONT, FILE_EMBED, XML_XHTML, XML_SVG, BINARY, PDF, SVG_BINARY -> false;
        };
    }

    private static boolean isKnown(String uri) {
        return uri.equals(STYLE) || uri.equals(PORTRAIT);
    }

    private record Opened(InputStream stream) implements FSStream {

        @Override
        public InputStream getStream() {
            return stream;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        }
    }
}
