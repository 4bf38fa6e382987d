package org.huiji.web.presentation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huiji.application.section.Field;
import org.huiji.application.section.Section;
import org.huiji.projections.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/** Says fields and their answers in Chinese; in templates {@code @fields}. */
@Component("fields")
public class FieldPresenter {

    private final Messages messages;
    private final ReferenceLists lists;
    private final DatePresenter dates;

    public FieldPresenter(Messages messages, ReferenceLists lists, DatePresenter dates) {
        this.messages = messages;
        this.lists = lists;
        this.dates = dates;
    }

    public String label(Field field) {
        return messages.text("field." + field.key());
    }

    /** The answer in Chinese; empty when unanswered and for pictures. */
    public String display(Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case TEXT, IDENTITY_NUMBER -> value;
            case DATE -> dates.date(LocalDate.parse(value));
            case MONTH -> dates.month(YearMonth.parse(value));
            case YES_NO -> messages.text("value." + value);
            case CODE -> field.codeList().map(list -> lists.label(list, value)).orElse(value);
            case REGION -> lists.regionName(value);
            case DEPARTMENT -> lists.departmentName(value);
            case RESIDENCE_BASIS -> messages.text("value.residenceBasis." + value);
            case PICTURE -> "";
        };
    }

    /** Every question of the section that was asked, in form order. */
    public List<FieldRow> rows(Section section) {
        return section.answers().entrySet().stream()
                .map(answer -> new FieldRow(
                        answer.getKey(),
                        label(answer.getKey()),
                        answer.getValue(),
                        display(answer.getKey(), answer.getValue())))
                .toList();
    }
}
