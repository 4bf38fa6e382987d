package org.huiji.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDay.Kind;
import org.huiji.web.presentation.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ScheduleReaderTest {

    private static final CalendarDay NEW_YEAR = new CalendarDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦");
    private static final CalendarDay MAKE_UP = new CalendarDay(LocalDate.of(2027, 1, 3), Kind.WORKDAY, "元旦");

    private final ScheduleReader reader = new ScheduleReader(new Messages(messages()));

    @ParameterizedTest
    @ValueSource(strings = {
            "date,kind,name\n2027-01-01,holiday,元旦\n2027-01-03,workday,元旦\n",
            "日期,类型,名称\r\n2027/1/1,休,元旦\r\n2027年1月3日,班,元旦\r\n",
            "\uFEFF2027-01-01,休,元旦\n\n20270103,班,元旦",
            "\"2027-01-01\", 放假 , 元旦\n２０２７-０１-０３,调休上班,元旦"})
    void aScheduleIsReadHoweverOfficesWriteIt(String file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            ReadSchedule read = reader.read(file.getBytes(charset), 2027);
            assertThat(read.faults()).as(charset.name()).isEmpty();
            assertThat(read.days()).containsExactly(NEW_YEAR, MAKE_UP);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "'2027-13-01,休,元旦', 1, 日期不正确",
            "'2027-02-30,休,元旦', 1, 日期不正确",
            "'2027111,休,元旦', 1, 日期不正确",
            "'2026-12-31,休,元旦', 1, 不是2027年",
            "'2027-01-01,假,元旦', 1, 只能是",
            "'2027-01-01,休,', 1, 1至20个字",
            "'2027-01-01,休', 1, 不足三列",
            "'2027-01-01,休,\"元旦', 1, CSV"})
    void aRowThatIsWrongIsNamedWithItsReason(String row, long line, String reason) {
        assertThat(reader.read(row.getBytes(StandardCharsets.UTF_8), 2027).faults()).singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.words()).contains(reason);
                });
    }

    @Test
    void everyWrongRowIsReportedAndADoubledDateSaysWhereItStoodBefore() {
        String file = "日期,类型,名称\n2027-01-01,休,元旦\n2027-01-01,班,元旦\nx,y,元旦\n";
        assertThat(reader.read(file.getBytes(StandardCharsets.UTF_8), 2027).faults())
                .extracting(ReadSchedule.RowFault::line).containsExactly(3L, 4L, 4L);
        assertThat(reader.read(file.getBytes(StandardCharsets.UTF_8), 2027).faults().getFirst().words())
                .contains("第2行");
    }

    @Test
    void whatIsNoTextIsNotRead() {
        assertThat(reader.read(new byte[]{'P', 'K', 3, 4, 0, 0, (byte) 0xFF}, 2027).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("编码"));
    }

    @Test
    void anEmptyFileAndOneFarTooLongAreNotRead() {
        assertThat(reader.read(new byte[0], 2027).faults()).hasSize(1);
        assertThat(reader.read("2027-01-01,休,元旦\n".repeat(401).getBytes(StandardCharsets.UTF_8), 2027).faults())
                .last().satisfies(fault -> assertThat(fault.words()).contains("超过400行"));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/admin");
        source.setDefaultEncoding("UTF-8");
        return source;
    }
}
