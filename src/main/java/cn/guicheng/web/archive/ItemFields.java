package cn.guicheng.web.archive;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.normalform.NormalForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the clerk writes of an item, one by one or in a file, becomes an entry or a sentence that says why not. */
@Component
record ItemFields(Organisation organisation) {
    private static final Set<String> KEEPERS_OF_KEYS = Set.of("steward", "front-desk");

    /** Not to be entered; the message names the field, in Chinese. */
    static class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    /** Departments by id and by name; asked once for a whole file. */
    Map<String, String> departments() {
        Map<String, String> departments = new TreeMap<>();
        organisation.groupNames().forEach((id, name) -> {
            if (organisation.isDepartment(id)) {
                departments.put(id, id);
                departments.put(name, id);
            }
        });
        return departments;
    }

    /** @param texts as written, by field; what is missing is null or blank */
    ItemEntry entry(Map<String, String> texts, Map<String, String> departments) throws Refused {
        String number = NormalForm.NAME.of(needed(texts, "itemNumber", "编号", 32));
        if (!number.matches("[\\p{L}0-9][\\p{L}0-9._()〔〕-]*")) {
            throw new Refused("编号：须以文字或数字开头，只含文字、数字和 - . _ ( ) 〔 〕。");
        }
        String kind = coded(texts, "kind", "种类", ItemEntry.KINDS, ItemEntry.FILE);
        String department = departments.get(needed(texts, "department", "部门", 64));
        if (department == null) {
            throw new Refused("部门：没有“%s”这个部门。".formatted(texts.get("department")));
        }
        return new ItemEntry(
                number,
                needed(texts, "title", "题名", 255),
                kind,
                coded(texts, "classification", "密级", ItemEntry.CLASSIFICATIONS, null),
                department,
                keptBy(texts, kind),
                needed(texts, "shelf", "架位", 64),
                retention(texts));
    }

    private static String keptBy(Map<String, String> texts, String kind) throws Refused {
        String keptBy = Texts.tidy(texts.get("keptBy"));
        if (kind.equals(ItemEntry.FILE)) {
            if (keptBy != null && !keptBy.equals("archive-clerk")) {
                throw new Refused("保管岗位：档案只由资料员保管（AMB-42）。");
            }
            return "archive-clerk";
        }
        // Who holds an owner's key asks for more than who holds a vacant unit's.
        String keeper = keptBy == null ? "front-desk" : keptBy;
        if (!KEEPERS_OF_KEYS.contains(keeper)) {
            throw new Refused("保管岗位：钥匙由 steward（空置房）或 front-desk（业主）保管（KEY-01、KEY-02）。");
        }
        return keeper;
    }

    private static String retention(Map<String, String> texts) throws Refused {
        String text = Texts.tidy(texts.get("retentionUntil"));
        if (text == null || text.equals("永久")) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 9999) {
                throw new DateTimeException("out of range");
            }
            return day.toString();
        } catch (DateTimeException none) {
            throw new Refused("保管期限至：须为日期，如 2026-12-31；永久保管的留空。");
        }
    }

    private static String coded(
            Map<String, String> texts, String field, String label, Map<String, String> codes, String otherwise)
            throws Refused {
        String text = Texts.tidy(texts.get(field));
        if (text == null && otherwise != null) {
            return otherwise;
        }
        for (Map.Entry<String, String> code : codes.entrySet()) {
            if (code.getKey().equals(text) || code.getValue().equals(text)) {
                return code.getKey();
            }
        }
        throw new Refused(label + "：须为" + String.join("、", new TreeMap<>(codes).keySet()) + "之一。");
    }

    private static String needed(Map<String, String> texts, String field, String label, int longest) throws Refused {
        String text = Texts.tidy(texts.get(field));
        if (text == null) {
            throw new Refused(label + "：必须填写。");
        }
        if (text.length() > longest || !Texts.canBeKept(text)) {
            throw new Refused(label + "：不得超过 " + longest + " 个字，且不得含有不能保存的字符。");
        }
        return text;
    }
}
