package org.huiji.web.desk;

/**
 * One check that the machine made.
 *
 * @param key the field or slot that it is about
 */
record MachineCheck(String key, String label, boolean passed, String text) {

    @Override
    public String toString() {
        return "MachineCheck[…]";
    }
}
