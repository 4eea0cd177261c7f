package cn.guicheng.register.find;

import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.normalform.PhoneNumber;
import cn.guicheng.register.normalform.Signs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody types into a search, as a condition on the words of cases: each part between blanks must be found, however its numbers
 * and letters are written. Words are kept and compared in the normal form of names, in small letters.
 */
public final class FindTerms {
    /** Words in one search; whoever asks for more is refused at the border. */
    public static final int MOST = 20;

    /** Also while it is being typed: {@code 1,2} of 1,234.50. */
    private static final Pattern MONEY = Pattern.compile(
            "(?:人民币|rmb|cny)?:?[¥￥]?(([0-9]{1,3}(?:,[0-9]{3})*(?:,[0-9]{0,2})?|[0-9]+)((?:\\.[0-9]{0,2})?))"
                    + "(?:[元圆][整正]?)?");

    /** An amount with its sign in front or its unit behind, as it is printed and copied: its blanks part no words. */
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?<=^|B)(?:(?:(?:人民币|rmb|cny)B*+[:：]?B*+[¥￥]?|[¥￥])B*+N(?:B*+U)?|NB++U)(?=$|B)"
                    .replace("U", "[元圆]B*[整正]?")
                    .replace("N", "\\p{Nd}[\\p{Nd},，.．]*")
                    .replace("B", "[\\s\\p{Z}]"),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GROUPED_NUMBER = Pattern.compile("(?:no\\.?:?)?([0-9]+(?:-[0-9]+)*)");

    /** A telephone number with its country in front, as it is copied from elsewhere: its blanks part no words. */
    private static final Pattern WITH_COUNTRY = Pattern.compile("[(（]?[+＋]\\p{Nd}[\\p{Nd}\\p{Z}()（）-]*");

    private static final String CHINA = "+86";

    /** Fewer stand in nearly every case. */
    private static final int FEW_DIGITS = 3;

    /** A number or its beginning that is kept with dashes. */
    private static final Pattern NOT_MOBILE = Pattern.compile("(?:0|400|800)[0-9]{1,11}");

    /**
     * A part of what was typed.
     *
     * @param typed as it was
     * @param spellings the ways in which it may be written, in the normal form and in small letters
     */
    public record Term(String typed, Set<String> spellings) {}

    /** In the order typed. */
    private final List<Term> terms;

    private FindTerms(List<Term> terms) {
        this.terms = terms;
    }

    /** Empty where there is nothing to be seen in the text. */
    public static FindTerms of(String search) {
        List<Term> terms = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String phones =
                WITH_COUNTRY.matcher(search).replaceAll(phone -> phone.group().replaceAll("[\\p{Z}()（）]", "") + " ");
        String written = WITH_UNIT
                .matcher(phones)
                .replaceAll(amount -> Matcher.quoteReplacement(amount.group().replaceAll("[\\s\\p{Z}]", "")));
        (written + " ").codePoints().forEach(sign -> {
            if (isBlank(sign)) {
                add(terms, part.toString());
                part.setLength(0);
            } else {
                part.appendCodePoint(sign);
            }
        });
        List<Term> telling = terms.stream().filter(term -> !isSignOfMoney(term)).toList();
        return new FindTerms(telling.isEmpty() ? terms : telling);
    }

    /** It stands beside the amount or before one that is still to be typed; alone it is looked for like any word. */
    private static boolean isSignOfMoney(Term term) {
        return term.spellings().contains("¥");
    }

    /** The text as the words of cases are kept: for whoever writes them. */
    public static String normal(String text) {
        return NormalForm.NAME.of(text).toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** In the order typed: for whoever looks through more than one column. */
    public List<Term> terms() {
        return List.copyOf(terms);
    }

    /**
     * The condition.
     *
     * @param column with the words
     * @param before what stands before the name of a value in the statement, such as a colon
     * @param after what stands behind it
     */
    public String sql(String column, String before, String after) {
        return IntStream.range(0, terms.size())
                .mapToObj(term -> IntStream.range(0, terms.get(term).spellings().size())
                        .mapToObj(spelling -> column + " like " + before + name(term, spelling) + after + " escape '!'")
                        .collect(Collectors.joining(" or ", "(", ")")))
                .collect(Collectors.joining(" and "));
    }

    /** What the condition is held against, by name. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int term = 0; term < terms.size(); term++) {
            List<String> spellings = List.copyOf(terms.get(term).spellings());
            for (int spelling = 0; spelling < spellings.size(); spelling++) {
                values.put(name(term, spelling), "%" + spellings.get(spelling).replaceAll("([!%_])", "!$1") + "%");
            }
        }
        return values;
    }

    private static String name(int term, int spelling) {
        return "find" + term + "x" + spelling;
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.getType(sign) == Character.SPACE_SEPARATOR;
    }

    private static void add(List<Term> terms, String typed) {
        if (Signs.areBlank(typed)) {
            return;
        }
        String plain = normal(typed);
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(plain);
        var money = MONEY.matcher(plain);
        if (money.matches()) {
            spellings.add(money.group(1));
            spellings.add(money.group(2).replace(",", "") + money.group(3));
        }
        var number = GROUPED_NUMBER.matcher(plain);
        if (number.matches()) {
            String digits = number.group(1).replace("-", "");
            spellings.add(digits);
            if (NOT_MOBILE.matcher(digits).matches()) {
                spellings.add(PhoneNumber.beginning(digits));
            }
        }
        if (plain.startsWith(CHINA) && plain.length() >= CHINA.length() + FEW_DIGITS) {
            String inChina = plain.substring(CHINA.length()).replace("-", "");
            spellings.add(inChina);
            spellings.add(PhoneNumber.beginning("0" + inChina));
        }
        PhoneNumber.parse(typed).map(phone -> normal(phone.text())).ifPresent(spellings::add);
        spellings.remove("");
        if (!spellings.isEmpty()) {
            terms.add(new Term(typed, spellings));
        }
    }
}
