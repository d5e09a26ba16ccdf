package io.closeout.kit.http;

import java.util.List;
import java.util.Map;

/** The answer a command got the first time, ready to be given again byte by byte. */
@SuppressWarnings("ArrayRecordComponent") // compared field by field, never as a whole
record StoredAnswer(byte[] bodyHash, int status, Map<String, List<String>> headers, byte[] body) {}
