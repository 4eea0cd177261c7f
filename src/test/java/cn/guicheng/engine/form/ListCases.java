package cn.guicheng.engine.form;

import java.util.stream.Stream;

/** A list with a column of every kind, and what is said of wrong values in it; the same on the server and in the browser. */
public final class ListCases {
    public static final String FORM =
            """
            <form><label for="gc-items">采购明细</label>
            <guicheng-list id="gc-items" data-variable-name="items" data-variable-type="Json" data-min-lines="1" data-max-lines="3">
            <table><thead><tr>
            <th data-column="what" data-required data-max-length="5">品名</th>
            <th data-column="code" data-pattern="[A-Z]{2}" title="须为两个大写字母。">代码</th>
            <th data-column="quantity" data-type="integer" data-required data-min="1" data-max="99">数量</th>
            <th data-column="priceInCents" data-type="cents" data-min="1" data-max="10000">单价（元）</th>
            <th data-column="neededOn" data-type="day" data-min="2000-01-01" data-max="today">需用日</th>
            <th data-column="kind" data-type="choice" data-options="new 新购, spare 备件">种类</th>
            <th data-column="urgent" data-type="boolean">急用</th>
            <th data-column="inStock" data-one-of="source">库存</th>
            <th data-column="supplier" data-one-of="source">供应商</th>
            </tr></thead></table></guicheng-list></form>""";

    private static final String GOOD = "\"what\":\"扳手\",\"quantity\":1,\"supplier\":\"五金店\"";

    private ListCases() {}

    /** One line, with a value added or replaced. */
    public static String line(String value) {
        String key = value.substring(0, value.indexOf(':'));
        return "{" + GOOD.replaceAll(key + ":[^,]+,", "") + "," + value + "}";
    }

    public static String good() {
        return "{" + GOOD + "}";
    }

    /** What a person can type: the value of a line, and what is said of it. */
    public static Stream<String[]> wrong() {
        return Stream.of(
                wrong("\"what\":\"扳手扳手扳手\"", "的品名：不得超过 5 个字。"),
                wrong("\"what\":\" \"", "的品名：必须填写。"),
                wrong("\"code\":\"ab\"", "的代码：须为两个大写字母。"),
                wrong("\"quantity\":0", "的数量：不得小于 1。"),
                wrong("\"quantity\":100", "的数量：不得大于 99。"),
                wrong("\"quantity\":1.5", "的数量：须为整数。"),
                wrong("\"quantity\":\"一\"", "的数量：须为整数。"),
                wrong("\"quantity\":null", "的数量：必须填写。"),
                wrong("\"priceInCents\":10001", "的单价：须为 0.01 至 100.00 元，最多两位小数。"),
                wrong("\"neededOn\":\"1999-12-31\"", "的需用日：不得早于 2000-01-01。"),
                wrong("\"neededOn\":\"9999-01-01\"", "的需用日：不得晚于今天。"),
                wrong("\"inStock\":\"有\"", "：库存、供应商须填且只填一项。"));
    }

    private static String[] wrong(String value, String words) {
        return new String[] {value, words};
    }
}
