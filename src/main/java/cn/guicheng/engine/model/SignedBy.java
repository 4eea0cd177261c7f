package cn.guicheng.engine.model;

import cn.guicheng.engine.variable.CaseVariables;
import java.util.List;
import java.util.Optional;

/**
 * Who does a step, as its property {@code signedBy} says in the model: {@code head}, {@code general-manager},
 * {@code finance-head}, {@code deputy-general-manager} (of the starter, or with a variable behind it of that person),
 * {@code group <id>}, {@code group-in <variable>}, {@code person <variable>} or {@code starter}.
 *
 * @param kind what stands first
 * @param argument the group's id or the variable's name; null where none is given
 */
public record SignedBy(Kind kind, String argument) {
    static final String PROPERTY = "signedBy";

    /** How whoever signs is found. */
    public enum Kind {
        HEAD("head", false),
        GENERAL_MANAGER("general-manager", false),
        FINANCE_HEAD("finance-head", false),
        DEPUTY_GENERAL_MANAGER("deputy-general-manager", false),
        GROUP("group", true),
        GROUP_IN("group-in", true),
        PERSON("person", true),
        STARTER("starter", false);

        private final String word;
        private final boolean needsArgument;

        Kind(String word, boolean needsArgument) {
            this.word = word;
            this.needsArgument = needsArgument;
        }
    }

    /** Throws IllegalArgumentException where it is none of the forms above. */
    public static SignedBy parse(String text) {
        String[] parts = text.trim().split("\\s+");
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(parts[0])
                    && parts.length <= (kind == Kind.STARTER ? 1 : 2)
                    && (parts.length == 2 || !kind.needsArgument)) {
                return new SignedBy(kind, parts.length == 2 ? parts[1] : null);
            }
        }
        throw new IllegalArgumentException("signedBy=\"" + text + "\"");
    }

    /** What the model says of the step; empty where the engine's own attributes say who does it. */
    public static Optional<SignedBy> of(ProcedureModel model, String task) {
        return model.property(task, PROPERTY).map(SignedBy::parse);
    }

    /** Whether a step of the model is done by, or for, the person in this variable. */
    public static boolean isPerson(ProcedureModel model, String variable) {
        return model.elementsWith(PROPERTY).values().stream()
                .map(SignedBy::parse)
                .anyMatch(signer ->
                        variable.equals(signer.argument) && signer.kind != Kind.GROUP && signer.kind != Kind.GROUP_IN);
    }

    /** Whether a step of the model is done by the group in this variable. */
    public static boolean isGroup(ProcedureModel model, String variable) {
        return model.elementsWith(PROPERTY).values().stream()
                .map(SignedBy::parse)
                .anyMatch(signer -> variable.equals(signer.argument) && signer.kind == Kind.GROUP_IN);
    }

    /** Whether a person is named, and no group asked. */
    public boolean namesAPerson() {
        return kind == Kind.PERSON || kind == Kind.STARTER;
    }

    /** The variable with the person whom the step names. */
    public String personVariable() {
        return kind == Kind.STARTER ? CaseVariables.STARTED_BY.name() : argument;
    }

    /** The variable with the person whose superior signs. */
    public String subjectVariable() {
        return argument == null ? CaseVariables.STARTED_BY.name() : argument;
    }

    /** The groups that can be known before there is a case. */
    List<String> knownGroups() {
        return switch (kind) {
            case GROUP -> List.of(argument);
            case GENERAL_MANAGER -> List.of("general-manager");
            case FINANCE_HEAD -> List.of("finance-head");
            case DEPUTY_GENERAL_MANAGER -> List.of("deputy-general-manager");
            default -> List.of();
        };
    }
}
