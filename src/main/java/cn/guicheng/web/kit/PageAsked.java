package cn.guicheng.web.kit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.find.FindTerms;

/** The limits of what may be asked of a list that is searched and turned over page by page. */
public final class PageAsked {
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_SEARCH = 200;

    private PageAsked() {}

    /** Throws a refusal (400) naming the parameter. */
    public static void check(String search, int page, int size) {
        if (page < 0) {
            throw Refusal.invalid("page", "不得小于 0。");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.invalid("size", "须在 1 至 %d 之间。".formatted(LARGEST_PAGE));
        }
        if (search.length() > LONGEST_SEARCH) {
            throw Refusal.invalid("search", "不得超过 %d 个字。".formatted(LONGEST_SEARCH));
        }
        if (search.indexOf('\0') >= 0) {
            throw Refusal.invalid("search", "含有无法识别的字符。");
        }
        if (FindTerms.of(search).terms().size() > FindTerms.MOST) {
            throw Refusal.invalid("search", "不得超过 %d 个词（以空格隔开）。".formatted(FindTerms.MOST));
        }
    }
}
