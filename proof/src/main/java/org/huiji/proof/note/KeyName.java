package org.huiji.proof.note;

/** The names of keys: what signature lines and keys as text put between spaces and plus signs. */
final class KeyName {

    private KeyName() {}

    static String checked(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(KeyName::isRefused)) {
            throw new NoteException("a key's name is not empty and has no spaces, plus or control characters");
        }
        return name;
    }

    private static boolean isRefused(int character) {
        return character == '+' || character < ' ' || Character.isSpaceChar(character)
                || Character.isWhitespace(character) || character == 0x85
                || Character.getType(character) == Character.SURROGATE;
    }
}
