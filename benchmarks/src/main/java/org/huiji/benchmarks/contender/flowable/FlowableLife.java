package org.huiji.benchmarks.contender.flowable;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.life.FactTexts;
import org.huiji.benchmarks.life.LifeStep;

/** One client of the process: each change is one call of the engine in a transaction of its own. */
final class FlowableLife implements Client {

    private static final String DEPARTMENT = "210102";

    private final RuntimeService processes;
    private final TaskService tasks;
    private final FactTexts facts;
    private final String reviewer;
    private String account = "";
    private String task = "";
    private long number;

    FlowableLife(ProcessEngine engine, FactTexts facts, String reviewer) {
        this.processes = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.facts = facts;
        this.reviewer = reviewer;
    }

    @Override
    public void take(LifeStep step) {
        if (step == LifeStep.START) {
            account = UUID.randomUUID().toString();
            number++;
        }
        Authentication.setAuthenticatedUserId(step.isReviewers() ? reviewer : account);
        switch (step) {
            case START -> processes.startProcessInstanceByKey("filing", UUID.randomUUID().toString(), beginning());
            case CLAIM, CLAIM_AGAIN -> tasks.claim(task, reviewer);
            case RETURN, APPROVE -> tasks.complete(task, decision(step));
            default -> tasks.complete(task, facts(step));
        }
        if (leadsToATask(step)) {
            task = TaskAtHand.id();
        }
    }

    private static boolean leadsToATask(LifeStep step) {
        return switch (step) {
            case CLAIM, CLAIM_AGAIN, APPROVE -> false;
            default -> true;
        };
    }

    private Map<String, Object> beginning() {
        Map<String, Object> beginning = facts(LifeStep.START);
        beginning.put("account", account);
        beginning.put("department", DEPARTMENT);
        return beginning;
    }

    private Map<String, Object> decision(LifeStep step) {
        Map<String, Object> decision = facts(step);
        decision.put("decision", step.name());
        return decision;
    }

    private Map<String, Object> facts(LifeStep step) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(variable(step), facts.of(step, number));
        return variables;
    }

    /** A correction changes what was filled in before. */
    private static String variable(LifeStep step) {
        return switch (step) {
            case CORRECTED_PERSONAL_INFO -> LifeStep.PERSONAL_INFO.name();
            case CORRECTED_FORM -> LifeStep.SIGNED_FORM.name();
            case SUBMIT_AGAIN -> LifeStep.SUBMIT.name();
            default -> step.name();
        };
    }
}
