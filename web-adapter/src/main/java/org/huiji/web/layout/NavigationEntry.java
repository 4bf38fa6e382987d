package org.huiji.web.layout;

/** One link of a navigation; {@code key} is its message. */
public record NavigationEntry(String key, String href, boolean current) {}
