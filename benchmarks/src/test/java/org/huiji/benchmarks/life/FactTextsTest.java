package org.huiji.benchmarks.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.huiji.benchmarks.life.FactSizes.Size;
import org.junit.jupiter.api.Test;

class FactTextsTest {

    private final FactSizes sizes = FactSizes.inOrder(
            Stream.of(LifeStep.values()).map(step -> new Size(100 + step.ordinal(), 200, 300)).toList());

    @Test
    void aTextIsAsLongAsTheFactsOfItsStep() {
        FactTexts texts = new FactTexts(sizes, Size::plain);

        assertThat(LifeStep.values())
                .allSatisfy(step -> assertThat(texts.of(step, 5)).hasSize(100 + step.ordinal()));
    }

    @Test
    void oneApplicationSaysSomethingElseThanTheNext() {
        FactTexts texts = new FactTexts(sizes, Size::payload);

        assertThat(texts.of(LifeStep.EDUCATION, 1)).isNotEqualTo(texts.of(LifeStep.EDUCATION, 2));
    }

    @Test
    void theSameTextsAreMadeEachTime() {
        assertThat(new FactTexts(sizes, Size::metadata).of(LifeStep.SUBMIT, 1))
                .isEqualTo(new FactTexts(sizes, Size::metadata).of(LifeStep.SUBMIT, 1));
    }
}
