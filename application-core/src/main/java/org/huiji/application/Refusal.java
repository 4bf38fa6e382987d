package org.huiji.application;

import java.util.List;
import java.util.Map;

/**
 * A command was refused; nothing was stored. It carries codes, never prose: the web turns them into Chinese.
 */
public class Refusal extends RuntimeException {

    private final RefusalCode code;
    private final List<FieldProblem> problems;
    private final Map<String, String> details;

    /**
     * @param problems what is wrong with single fields, slots or findings; empty unless the code says so
     * @param details facts that the message names, for example the state or who has claimed the application; never personal data
     */
    public Refusal(RefusalCode code, List<FieldProblem> problems, Map<String, String> details) {
        super(code.name());
        this.code = code;
        this.problems = List.copyOf(problems);
        this.details = Map.copyOf(details);
    }

    public Refusal(RefusalCode code) {
        this(code, List.of(), Map.of());
    }

    public Refusal(RefusalCode code, Map<String, String> details) {
        this(code, List.of(), details);
    }

    public Refusal(RefusalCode code, List<FieldProblem> problems) {
        this(code, problems, Map.of());
    }

    public RefusalCode code() {
        return code;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    public Map<String, String> details() {
        return details;
    }
}
