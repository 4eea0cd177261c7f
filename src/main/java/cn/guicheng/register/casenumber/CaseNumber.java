package cn.guicheng.register.casenumber;

import cn.guicheng.register.normalform.NormalForm;

/**
 * The number of a case as somebody wrote it in an address or a field, in its one way of writing: half-width, in capitals,
 * without blanks. Whether there is such a case is not said.
 */
public record CaseNumber(String text) {
    public CaseNumber {
        text = NormalForm.NAME.of(text);
    }
}
