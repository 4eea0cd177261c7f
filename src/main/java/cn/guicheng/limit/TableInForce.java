package cn.guicheng.limit;

/**
 * A version of a limit table comes into force with the transaction under way, whoever brought it about.
 *
 * @param dmn its file, which the engine cannot be asked for before the transaction ends
 */
public record TableInForce(TableVersions.Version version, String dmn) {}
