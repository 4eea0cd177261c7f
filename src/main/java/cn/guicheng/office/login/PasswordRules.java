package cn.guicheng.office.login;

import cn.guicheng.engine.form.Refusal;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Which passwords are taken: long enough, not the person's name, and none that is guessed early. */
@Component
public class PasswordRules {
    private static final String FIELD = "密码";
    private static final int SHORTEST = 10;

    /** What is guessed within a million tries, by the lists, names, keyboard rows, dates and repetitions that people use. */
    private static final int GUESSED_EARLY = 1;

    private final CommonWords words = new CommonWords();
    private final Zxcvbn guesser = new Zxcvbn();

    /** Refuses with 400, naming the reason. */
    public void check(String password, User person) {
        String typed = password == null ? "" : PasswordHash.normal(password);
        if (typed.isBlank()) {
            throw refused("不能为空。");
        }
        if (typed.codePoints().anyMatch(Character::isISOControl)) {
            throw refused("不能含有控制字符。");
        }
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            throw refused("至少 %d 个字符。".formatted(SHORTEST));
        }
        if (PasswordHash.isTooLong(typed)) {
            throw refused("最长 %d 个字节，约合 %d 个字母或 %d 个汉字。"
                    .formatted(PasswordHash.MOST_BYTES, PasswordHash.MOST_BYTES, PasswordHash.MOST_BYTES / 3));
        }
        List<String> names = names(person);
        if (isName(typed, names)) {
            throw refused("不能是本人的用户名、姓名或邮箱名。");
        }
        if (words.contains(typed) || guesser.measure(typed, words.with(names)).getScore() <= GUESSED_EARLY) {
            throw refused("太常见，容易被猜到，请换一个。");
        }
    }

    private static Refusal refused(String reason) {
        return Refusal.invalid(FIELD, reason);
    }

    /** Once or several times over, with whatever digits and signs between and behind. */
    private static boolean isName(String password, List<String> names) {
        String small = password.toLowerCase(Locale.ROOT);
        if (names.contains(small)) {
            return true;
        }
        String letters = letters(small);
        String rest = letters;
        for (String name : names) {
            String ofName = letters(name);
            rest = ofName.isEmpty() ? rest : rest.replace(ofName, "");
        }
        return !letters.isEmpty() && rest.isEmpty();
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In small letters, longest first. */
    private static List<String> names(User person) {
        String family = text(person.getFirstName());
        String given = text(person.getLastName());
        String mail = text(person.getEmail());
        return Stream.of(
                        person.getId(), family + given, given + family, family, given, mail, mail.replaceAll("@.*", ""))
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("@.*|[._-]"))))
                .filter(name -> !name.isBlank())
                .map(PasswordHash::normal)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
