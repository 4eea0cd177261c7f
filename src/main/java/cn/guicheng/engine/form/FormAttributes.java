package cn.guicheng.engine.form;

import java.util.Set;

/** The attributes of ours that a form may have, whoever wrote it: those that server and browser know. */
public final class FormAttributes {
    public static final Set<String> DATA = Set.of(
            """
            data-after data-at-least data-at-most data-cell data-colleague data-column data-computed
            data-exactly-one data-kind data-label data-lines data-max data-max-length data-max-lines
            data-min data-min-files data-min-lines data-needed-later data-normal-form
            data-not-after data-not-before data-not-self data-not-self-when data-now data-of data-one-of
            data-options data-other-than data-pattern data-prefilled data-required data-required-when
            data-required-with data-self-when data-sum data-tables data-type data-used-when
            data-variable-name data-variable-type data-whole-day"""
                    .split("\\s+"));

    private FormAttributes() {}
}
