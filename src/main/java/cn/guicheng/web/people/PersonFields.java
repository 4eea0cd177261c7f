package cn.guicheng.web.people;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.office.people.PersonEntry;
import cn.guicheng.office.people.Personnel;
import cn.guicheng.register.normalform.Signs;
import cn.guicheng.web.kit.CsvFile;
import cn.guicheng.web.kit.CsvTable;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** A line of the list becomes somebody, or a sentence that says why not. */
@Component
record PersonFields(Personnel personnel) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_LIST = 2_000;

    /** Not to be entered; the message names the field, in Chinese. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    /** Departments, and everything that is held, by id and by name; asked once for a whole list. */
    record Groups(Map<String, String> departments, Map<String, String> posts) {}

    Groups groups() {
        return new Groups(byIdAndName(personnel.departments()), byIdAndName(personnel.posts()));
    }

    private static Map<String, String> byIdAndName(Map<String, String> names) {
        Map<String, String> ids = new TreeMap<>();
        names.forEach((id, name) -> ids.put(name.replaceAll("\\s+", ""), id));
        names.keySet().forEach(id -> ids.put(id, id));
        return ids;
    }

    PersonEntry entry(CsvTable.Line line, Groups groups) throws Refused {
        Map<String, String> texts = line.texts();
        if (!line.whole()) {
            throw new Refused("栏数与第一行不同。");
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (CsvFile.isFormula(text.getValue())) {
                throw new Refused("%s：不能以 = + - @ 等公式符号开头。".formatted(PeopleImport.LABELS.get(text.getKey())));
            }
        }
        String id = needed(texts, "id", LONGEST_ID);
        if (!id.matches("[a-zA-Z0-9._-]+")) {
            throw new Refused("用户名：只能用字母、数字和 . _ -。");
        }
        String family = name(texts, "familyName");
        String given = name(texts, "givenName");
        String email = email(texts);
        String department = department(texts, groups.departments());
        Set<String> posts = posts(texts, groups.posts());
        if (department == null && posts.isEmpty()) {
            throw new Refused("部门：部门和岗位至少填写一项。");
        }
        return new PersonEntry(id, family, given, email, department, posts);
    }

    private static String name(Map<String, String> texts, String field) throws Refused {
        String name = needed(texts, field, LONGEST_NAME);
        if (name.codePoints().anyMatch(sign -> sign != ' ' && Signs.isUnseen(sign))) {
            throw new Refused(PeopleImport.LABELS.get(field) + "：不得含有看不见的字符。");
        }
        return name;
    }

    /** As strict as the letters that will be sent there. */
    private static String email(Map<String, String> texts) throws Refused {
        String email = Texts.tidy(texts.get("email"));
        if (email == null) {
            return "";
        }
        try {
            InternetAddress address = new InternetAddress(email, true);
            if (email.length() > LONGEST_MAIL
                    || !email.equals(address.getAddress())
                    || !email.matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
                throw new AddressException();
            }
            return email;
        } catch (AddressException e) {
            throw new Refused("邮箱：“%s”不是邮件地址。".formatted(Texts.shortened(email, 60)));
        }
    }

    private static String department(Map<String, String> texts, Map<String, String> departments) throws Refused {
        String department = Texts.tidy(texts.get("department"));
        if (department == null) {
            return null;
        }
        String found = departments.get(department.replaceAll("\\s+", ""));
        if (found == null) {
            throw new Refused("部门：没有“%s”这个部门。".formatted(Texts.shortened(department, 60)));
        }
        return found;
    }

    private static Set<String> posts(Map<String, String> texts, Map<String, String> posts) throws Refused {
        Set<String> held = new TreeSet<>();
        String list = Texts.tidy(texts.get("posts"));
        if (list == null) {
            return held;
        }
        if (list.length() > LONGEST_LIST) {
            throw new Refused("岗位：不得超过 %,d 个字符。".formatted(LONGEST_LIST));
        }
        for (String post : list.split("[\\s\\p{Z}]+")) {
            String found = posts.get(post);
            if (found == null) {
                throw new Refused("岗位：没有“%s”这个岗位。".formatted(Texts.shortened(post, 60)));
            }
            held.add(found);
        }
        return held;
    }

    private static String needed(Map<String, String> texts, String field, int longest) throws Refused {
        String label = PeopleImport.LABELS.get(field);
        String text = Texts.tidy(texts.get(field));
        if (text == null) {
            throw new Refused(label + "：必须填写。");
        }
        if (text.length() > longest || !Texts.canBeKept(text)) {
            throw new Refused("%s：不得超过 %d 个字，且不得含有不能保存的字符。".formatted(label, longest));
        }
        return text;
    }
}
