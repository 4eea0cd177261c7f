package cn.guicheng.register.archive;

/** The loan is not, or no longer, in the state that the step leaves: returned before, or not handed over. */
public class LoanChanged extends Exception {
    LoanChanged(String caseNumber) {
        super("loan " + caseNumber + " is in another state");
    }
}
