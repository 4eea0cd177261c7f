package cn.guicheng.register.person;

import java.util.List;

/** Knows where people stand written. Somebody who stands anywhere is closed and never deleted. */
public interface Standing {
    /** Chinese names of the registers in which the person stands; empty where they stand nowhere. */
    List<String> of(String person);
}
