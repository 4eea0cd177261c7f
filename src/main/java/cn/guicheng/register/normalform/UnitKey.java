package cn.guicheng.register.normalform;

/** A unit's name (3 栋 1502) in the normal form in which it is compared. */
public record UnitKey(String text) {
    private static final int LONGEST = 64;

    /** Null where there is no unit. */
    public static UnitKey of(String unit) {
        if (Signs.areBlank(unit)) {
            return null;
        }
        return new UnitKey(NormalForm.NAME.of(unit));
    }

    /** Whether the register cannot hold it: some characters are compared as several. */
    public boolean isTooLong() {
        return text.length() > LONGEST;
    }
}
