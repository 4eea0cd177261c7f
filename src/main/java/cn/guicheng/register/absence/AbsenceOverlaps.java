package cn.guicheng.register.absence;

/** The person is away then already. */
public class AbsenceOverlaps extends Exception {
    private final transient Absence earlier;

    AbsenceOverlaps(Absence earlier) {
        super(earlier.person() + " is away from " + earlier.startsAt() + " until " + earlier.endsAt());
        this.earlier = earlier;
    }

    /** The absence that is there. */
    public Absence earlier() {
        return earlier;
    }
}
