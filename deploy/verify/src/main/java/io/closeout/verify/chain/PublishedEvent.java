package io.closeout.verify.chain;

/**
 * A record of the report topic as a subscriber reads it.
 *
 * @param type CloudEvents type, such as {@code closeout.ReportSigned.v1}
 * @param value the record's bytes
 */
public record PublishedEvent(String type, int partition, long offset, byte[] value) {}
