package cn.guicheng.cockpit;

/** Days as an address names them; null where it names none. */
record AskedDays(String from, String to) {}
