package org.huiji.web.applicant.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiji.application.section.Document;
import org.huiji.application.section.Field;
import org.huiji.application.section.ResidenceBasis;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.form.Option;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** What the drop-downs and cards of the pages offer; in templates {@code @choices}. */
@Component("choices")
public class Choices {

    private final ReferenceLists lists;
    private final Messages messages;

    public Choices(ReferenceLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** The entries of a question's list; a picked entry that was retired since stays visible. */
    public List<Option> of(String key, String picked) {
        CodeList list = Field.withKey(key).flatMap(Field::codeList).orElseThrow();
        List<Option> offered = new ArrayList<>();
        lists.current(list).forEach(entry -> offered.add(new Option(entry.code(), entry.label())));
        if (!picked.isEmpty() && offered.stream().noneMatch(option -> option.value().equals(picked))) {
            offered.add(new Option(picked, lists.label(list, picked)));
        }
        return offered;
    }

    public List<Option> cities() {
        return regions(lists.cities());
    }

    public List<Option> districtsOf(String cityCode) {
        return regions(lists.districtsOf(cityCode));
    }

    public List<Option> residenceBases() {
        return Arrays.stream(ResidenceBasis.values())
                .map(basis -> new Option(basis.name(), messages.text("value.residenceBasis." + basis.name())))
                .toList();
    }

    public List<Option> substitutes() {
        return Arrays.stream(Document.Substitute.Kind.values())
                .map(kind -> new Option(kind.name(), messages.text("value.substitute." + kind.name())))
                .toList();
    }

    /** Yes and no, each with a word of help under {@code choice.<key>.true} and {@code .false} where there is one. */
    public List<Option> yesNo(String key) {
        return List.of(yesOrNo(key, "true"), yesOrNo(key, "false"));
    }

    private Option yesOrNo(String key, String value) {
        return new Option(
                value, messages.text("value." + value), messages.find("choice." + key + "." + value).orElse(""));
    }

    private static List<Option> regions(List<ReferenceLists.Region> regions) {
        return regions.stream()
                .map(region -> new Option(region.code(), region.name()))
                .toList();
    }
}
