package org.huiji.benchmarks.life;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.huiji.benchmarks.life.FactSizes.Size;

/** Texts of the sizes asked for, made beforehand, that no compression makes shorter. */
public final class FactTexts {

    private static final int VARIANTS = 64;
    private static final long SEED = 20260101;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final Map<LifeStep, String[]> texts = new EnumMap<>(LifeStep.class);

    public FactTexts(FactSizes sizes, ToIntFunction<Size> kind) {
        SplittableRandom chance = new SplittableRandom(SEED);
        for (LifeStep step : LifeStep.values()) {
            String[] variants = new String[VARIANTS];
            for (int i = 0; i < VARIANTS; i++) {
                variants[i] = text(kind.applyAsInt(sizes.of(step)), chance);
            }
            texts.put(step, variants);
        }
    }

    /** One of the texts of that step; another one for another number. */
    public String of(LifeStep step, long number) {
        String[] variants = texts.get(step);
        if (variants == null) {
            throw new IllegalArgumentException("no text of " + step);
        }
        return variants[Math.floorMod(number, VARIANTS)];
    }

    private static String text(int length, SplittableRandom chance) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
