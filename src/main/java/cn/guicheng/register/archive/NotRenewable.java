package cn.guicheng.register.archive;

/** The loan cannot be renewed; the message says why, for a person. */
public class NotRenewable extends Exception {
    private final boolean becauseOfTheDay;

    private NotRenewable(String words, boolean becauseOfTheDay) {
        super(words);
        this.becauseOfTheDay = becauseOfTheDay;
    }

    static NotRenewable asItStands(String words) {
        return new NotRenewable(words, false);
    }

    static NotRenewable untilThen(String words) {
        return new NotRenewable(words, true);
    }

    /** Whether another day would do. */
    public boolean isBecauseOfTheDay() {
        return becauseOfTheDay;
    }
}
