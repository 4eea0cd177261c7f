package cn.guicheng.casework.leaving;

/** Of what somebody leaves behind, that which is to be given back or paid before they go. */
public interface StillOwed extends LeftBehind {}
