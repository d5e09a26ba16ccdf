package io.closeout.kit.policy;

import java.util.Map;

/** An overlay whose settings were checked. */
record Published(Overlay overlay, Map<String, TypedSetting> settings) {}
