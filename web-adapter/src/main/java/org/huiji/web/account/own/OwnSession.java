package org.huiji.web.account.own;

/**
 * One session as its owner sees it.
 *
 * @param reference by which the page names it; says nothing about the session's id
 * @param current whether it is the one that the page is read in
 */
record OwnSession(String reference, String device, String address, String lastUsed, boolean current) {}
