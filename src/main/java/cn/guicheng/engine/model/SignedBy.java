package cn.guicheng.engine.model;

import cn.guicheng.engine.variable.CaseVariables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Who does a step, as its property {@code signedBy} says in the model: {@code head}, {@code general-manager},
 * {@code finance-head}, {@code deputy-general-manager} (of the starter, or with a variable behind it of that person),
 * {@code group <id>}, {@code group-in <variable>}, {@code person <variable>} or {@code starter}; of groups one in some cases and
 * another in the rest, {@code group general-manager when urgent else head}.
 *
 * @param kind what stands first
 * @param argument the group's id or the variable's name; null where none is given
 * @param said the words of it, and when they count
 * @param otherwise who does it where they do not; null where they always do
 */
public record SignedBy(Kind kind, String argument, Conditional said, SignedBy otherwise) {
    /** Of a step that a group does: the variable with whoever of them it is given to at once. */
    public static final String GIVEN_TO = "givenTo";

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
        String[] ways = text.strip().split("\\s+else\\s+", 2);
        Conditional said = Conditional.parse(ways[0]);
        SignedBy otherwise = ways.length == 2 ? parse(ways[1]) : null;
        SignedBy signer = parse(said, otherwise);
        if ((said.when() == null) != (otherwise == null)
                || otherwise != null && signer.all().anyMatch(SignedBy::namesAPerson)) {
            throw new IllegalArgumentException("signedBy=\"" + text + "\"");
        }
        return signer;
    }

    private static SignedBy parse(Conditional said, SignedBy otherwise) {
        String[] parts = said.words().split("\\s+");
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(parts[0])
                    && parts.length <= (kind == Kind.STARTER ? 1 : 2)
                    && (parts.length == 2 || !kind.needsArgument)) {
                return new SignedBy(kind, parts.length == 2 ? parts[1] : null, said, otherwise);
            }
        }
        throw new IllegalArgumentException("signedBy=\"" + said.words() + "\"");
    }

    /** All of which one does it, in the order in which they are tried. */
    public Stream<SignedBy> all() {
        return otherwise == null ? Stream.of(this) : Stream.concat(Stream.of(this), otherwise.all());
    }

    /** The one of them that does it in this case. */
    public SignedBy in(VariableScope scope) {
        return otherwise == null || said.in(scope).isPresent() ? this : otherwise.in(scope);
    }

    /** What the model says of the step; empty where the engine's own attributes say who does it. */
    public static Optional<SignedBy> of(ProcedureModel model, String task) {
        return model.property(task, PROPERTY).map(SignedBy::parse);
    }

    /** Whether a step of the model is done by, or for, the person in this variable. */
    public static boolean isPerson(ProcedureModel model, String variable) {
        return model.elementsWith(PROPERTY).values().stream()
                .flatMap(text -> parse(text).all())
                .anyMatch(signer ->
                        variable.equals(signer.argument) && signer.kind != Kind.GROUP && signer.kind != Kind.GROUP_IN);
    }

    /** The steps of the model that the person in this variable does, and nobody else. */
    public static List<String> stepsOfPerson(ProcedureModel model, String variable) {
        return model.elementsWith(PROPERTY).entrySet().stream()
                .filter(step -> {
                    SignedBy signer = parse(step.getValue());
                    return signer.kind == Kind.PERSON && variable.equals(signer.argument);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a step of the model is done by the group in this variable. */
    public static boolean isGroup(ProcedureModel model, String variable) {
        return model.elementsWith(PROPERTY).values().stream()
                .flatMap(text -> parse(text).all())
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
        return all().flatMap(signer -> switch (signer.kind) {
                    case GROUP -> Stream.of(signer.argument);
                    case GENERAL_MANAGER -> Stream.of("general-manager");
                    case FINANCE_HEAD -> Stream.of("finance-head");
                    case DEPUTY_GENERAL_MANAGER -> Stream.of("deputy-general-manager");
                    default -> Stream.<String>empty();
                })
                .toList();
    }
}
