package org.huiji.benchmarks.contender.flowable;

import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.task.api.Task;

/** Keeps the id of the task that this thread's last call led to. */
final class TaskAtHand extends AbstractFlowableEngineEventListener {

    private static final ThreadLocal<String> ID = new ThreadLocal<>();

    static String id() {
        return ID.get();
    }

    @Override
    protected void taskCreated(FlowableEngineEntityEvent event) {
        if (event.getEntity() instanceof Task task) {
            ID.set(task.getId());
        }
    }
}
