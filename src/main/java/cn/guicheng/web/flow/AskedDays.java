package cn.guicheng.web.flow;

/** Days as an address names them; null where it names none. */
record AskedDays(String from, String to) {}
