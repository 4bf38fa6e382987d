package org.huiji.web.desk;

import java.util.List;

/**
 * One check that the machine made.
 *
 * @param key the field or slot that it is about
 * @param others the applications that it is about, where they are the reader's to see
 */
record MachineCheck(String key, String label, boolean passed, String text, List<Other> others) {

    /** Another application, named without its person. */
    record Other(String path, String text) {

        @Override
        public String toString() {
            return "Other[" + path + "]";
        }
    }

    MachineCheck {
        others = List.copyOf(others);
    }

    MachineCheck(String key, String label, boolean passed, String text) {
        this(key, label, passed, text, List.of());
    }

    @Override
    public String toString() {
        return "MachineCheck[…]";
    }
}
