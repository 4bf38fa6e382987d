/** Tests of the auditors' screens on the sample applications. */
package org.huiji.web.audit;
