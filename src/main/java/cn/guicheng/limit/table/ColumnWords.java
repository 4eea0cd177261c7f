package cn.guicheng.limit.table;

import cn.guicheng.limit.table.InputTest.Any;
import cn.guicheng.limit.table.InputTest.Between;
import cn.guicheng.limit.table.InputTest.Compared;
import cn.guicheng.limit.table.InputTest.Equal;
import cn.guicheng.limit.table.InputTest.Not;
import cn.guicheng.limit.table.InputTest.OneOf;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** Values and cells of a table in words. */
public final class ColumnWords {
    private final Words words;

    public ColumnWords(Words words) {
        this.words = words;
    }

    /** A value: 是, 差旅费, 1000; 未填 where there is none. */
    public String value(Column column, Object value) {
        if (value == null) {
            return "未填";
        }
        if (value instanceof Boolean answer) {
            return answer ? "是" : "否";
        }
        if (value instanceof BigDecimal number) {
            return CellText.of(number);
        }
        return options(column).getOrDefault(value.toString(), value.toString());
    }

    /** What the procedures call the column's values, in their order. */
    public Map<String, String> options(Column column) {
        return words.of(column);
    }

    /** A cell as a person reads it; its text where it is not well formed. */
    public String cell(Column column, String text, boolean condition) {
        try {
            if (condition) {
                return words(column, CellReader.input(text, column));
            }
            Object value = CellReader.output(text, column);
            return value == null ? "不填" : value(column, value);
        } catch (CellRefused refused) {
            return text;
        }
    }

    private String words(Column column, InputTest test) {
        if (test instanceof Any) {
            return "不限";
        }
        if (test instanceof Equal equal) {
            return value(column, equal.wanted());
        }
        if (test instanceof Compared compared) {
            String limit = CellText.of(compared.limit());
            return switch (compared.operator()) {
                case LESS -> "小于 " + limit;
                case AT_MOST -> "不超过 " + limit;
                case MORE -> "超过 " + limit;
                case AT_LEAST -> "不低于 " + limit;
            };
        }
        if (test instanceof Between between) {
            return "%s %s、%s %s"
                    .formatted(
                            between.withLow() ? "不低于" : "超过",
                            CellText.of(between.low()),
                            between.withHigh() ? "不超过" : "小于",
                            CellText.of(between.high()));
        }
        if (test instanceof OneOf several) {
            return several.tests().stream().map(one -> words(column, one)).collect(Collectors.joining("或"));
        }
        return "除“" + words(column, ((Not) test).test()) + "”以外";
    }
}
