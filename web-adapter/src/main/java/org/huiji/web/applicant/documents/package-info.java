/** The page of documents: a slot for each one that the answers call for, with one to six pictures. */
@NullMarked
package org.huiji.web.applicant.documents;

import org.jspecify.annotations.NullMarked;
