package cn.guicheng.register.held;

/** Another case holds it already. */
public class HeldByAnother extends Exception {
    private final String hold;
    private final String value;
    private final String caseNumber;

    HeldByAnother(String hold, String value, String caseNumber) {
        super(value + " is held by " + caseNumber);
        this.hold = hold;
        this.value = value;
        this.caseNumber = caseNumber;
    }

    /** The kind of thing. */
    public String hold() {
        return hold;
    }

    /** What is held, as it was asked for. */
    public String value() {
        return value;
    }

    /** The case that holds it. */
    public String caseNumber() {
        return caseNumber;
    }
}
