package org.huiji.web.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.huiji.web.admin.ReadSchedule.RowFault;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Reads a published schedule: a day a row, as UTF-8 or as the spreadsheets of Chinese offices write it. */
@Component
class ScheduleReader {

    private static final Charset OF_SPREADSHEETS = Charset.forName("GB18030");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Messages messages;

    ScheduleReader(Messages messages) {
        this.messages = messages;
    }

    ReadSchedule read(byte[] file, int year) {
        Optional<String> text = decoded(file);
        return text.isEmpty() ? unreadable(1, "admin.import.fault.ENCODING") : rows(text.get(), year);
    }

    private ReadSchedule rows(String text, int year) {
        ScheduleRows rows = new ScheduleRows(messages, year);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            parser.forEach(row -> rows.add(row, parser.getCurrentLineNumber()));
            return rows.result();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return unreadable(rows.lastLine() + 1, "admin.import.fault.CSV");
        }
    }

    private ReadSchedule unreadable(long line, String reason) {
        return new ReadSchedule(List.of(), List.of(new RowFault(line, messages.text("admin.import.row"),
                messages.text(reason))));
    }

    private static Optional<String> decoded(byte[] file) {
        return decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, OF_SPREADSHEETS))
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
