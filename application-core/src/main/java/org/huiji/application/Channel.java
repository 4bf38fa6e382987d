package org.huiji.application;

/** By which way a command came. */
public enum Channel {
    WEB,
    API,
    IMPORT,
    SYSTEM
}
