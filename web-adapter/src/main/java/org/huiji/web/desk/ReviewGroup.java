package org.huiji.web.desk;

import java.util.List;
import org.huiji.web.facts.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are checked beside one document.
 *
 * @param document {@code null} for the whole sections at the end
 */
record ReviewGroup(@Nullable DocumentView document, List<ReviewRow> rows) {}
