package cn.guicheng.engine.own;

import java.util.Set;

/** The elements and attributes that a form of the office's own procedures may have. */
final class FormWords {
    static final Set<String> ELEMENTS = words(
            """
            html head body form fieldset legend div span p small em strong b br hr h3 h4 ul ol li label input select option
            optgroup textarea output table thead tbody tfoot tr th td details summary script""");

    static final Set<String> SHEET_ELEMENTS = words(
            """
            html head body div span p small em strong b br hr h1 h2 h3 h4 ul ol li table thead tbody tfoot tr th td""");

    static final Set<String> ATTRIBUTES = words(
            """
            id name role for type value required disabled readonly selected checked multiple min max step minlength
            maxlength pattern title placeholder rows cols size colspan rowspan scope autocomplete class lang
            cam-variable-name cam-variable-type cam-script""");

    static final Set<String> INPUT_TYPES =
            words("text number date time month email tel checkbox radio hidden datetime-local");

    private FormWords() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
