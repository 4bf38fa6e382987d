package org.huiji.application;

/**
 * The truthfulness pledge as agreed to.
 *
 * @param version edition of the text
 * @param digest SHA-256 of the text shown, hexadecimal
 */
public record Pledge(String version, String digest) {}
