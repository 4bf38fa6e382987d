package org.huiji.web.print;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many documents are asked for at once; to be asked for again a little later. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class PrinterBusyException extends RuntimeException {}
