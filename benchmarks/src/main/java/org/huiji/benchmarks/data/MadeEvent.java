package org.huiji.benchmarks.data;

import org.axonframework.messaging.MetaData;
import org.huiji.application.ApplicationEvent;

/** An event with what is stored beside it. */
record MadeEvent(ApplicationEvent event, MetaData metaData) {}
