package cn.guicheng.limit;

/** A version of a limit table comes into force with the transaction under way, whoever brought it about. */
public record TableInForce(TableVersions.Version version) {}
