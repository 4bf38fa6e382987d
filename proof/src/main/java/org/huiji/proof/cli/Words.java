package org.huiji.proof.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The verifier's Chinese. What comes from a file is shown so that it cannot pass for words of ours or steer a terminal. */
final class Words {

    private static final int LONGEST = 200;

    private final ResourceBundle messages = ResourceBundle.getBundle("org.huiji.proof.cli.verify", Locale.ROOT);

    String say(String key, Object... values) {
        return new MessageFormat(messages.getString(key), Locale.ROOT)
                .format(Arrays.stream(values).map(Words::shown).toArray());
    }

    private static String shown(Object value) {
        StringBuilder harmless = new StringBuilder();
        String.valueOf(value).codePoints().limit(LONGEST)
                .map(character -> isHarmless(character) ? character : '?').forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
