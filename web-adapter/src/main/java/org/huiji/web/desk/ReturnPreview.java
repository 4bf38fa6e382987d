package org.huiji.web.desk;

import java.util.List;

/** What the applicant will read after a return; the inputs go along so that going back loses nothing. */
record ReturnPreview(List<Item> items, List<Input> inputs) {

    /** One finding as the applicant will read it. */
    record Item(String label, String reason, String text) {

        @Override
        public String toString() {
            return "Item[…]";
        }
    }

    /** A hidden input. */
    record Input(String name, String value) {}

    static List<Input> inputsOf(ReviewForm form) {
        return form.verdicts().values().stream()
                .flatMap(verdict -> List.of(
                        new Input("verdict." + verdict.key(), verdict.value()),
                        new Input("reason." + verdict.key(), verdict.reasonCode()),
                        new Input("text." + verdict.key(), verdict.text())).stream())
                .filter(input -> !input.value().isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "ReturnPreview[" + items.size() + "]";
    }
}
