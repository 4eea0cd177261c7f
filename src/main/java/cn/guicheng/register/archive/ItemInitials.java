package cn.guicheng.register.archive;

import cn.guicheng.register.normalform.PinyinInitials;

/** By which initials an item is found beside its words. */
final class ItemInitials {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_OF_SHELF = 300;

    private ItemInitials() {}

    static String of(String title, String shelf) {
        String place = PinyinInitials.joined(shelf, LONGEST_OF_SHELF);
        return (PinyinInitials.joined(title, LONGEST - place.length() - 1) + " " + place).strip();
    }
}
