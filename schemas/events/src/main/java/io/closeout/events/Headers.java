package io.closeout.events;

import java.util.List;
import java.util.Locale;

/** Names of the Kafka headers: CloudEvents 1.0 in binary mode, values in UTF-8. */
public final class Headers {

    public static final String CONTENT_TYPE = "content-type";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String RECORDED_TIME = "ce_recordedtime";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String AGGREGATE_VERSION = "ce_aggregateversion";
    public static final String TENANT_ID = "ce_tenantid";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String TRACE_PARENT = "traceparent";
    public static final String TRACE_STATE = "tracestate";

    /** Value of {@link #CONTENT_TYPE}. */
    public static final String AVRO = "application/avro";

    /** Value of {@link #SPEC_VERSION}. */
    public static final String CLOUD_EVENTS_1_0 = "1.0";

    /** Headers without which a record is parked. {@code ce_causationid} and the trace may be missing. */
    public static final List<String> REQUIRED = List.of(
            CONTENT_TYPE,
            SPEC_VERSION,
            ID,
            SOURCE,
            TYPE,
            SUBJECT,
            TIME,
            RECORDED_TIME,
            DATA_SCHEMA,
            AGGREGATE_VERSION,
            TENANT_ID,
            CORRELATION_ID);

    private Headers() {}

    /** Value of {@link #AGGREGATE_VERSION}: padded, so that versions sort as text. */
    public static String aggregateVersion(long version) {
        if (version < 1) {
            throw new IllegalArgumentException("aggregate version %d is below 1".formatted(version));
        }
        return String.format(Locale.ROOT, "%020d", version);
    }

    /** Value of {@link #SOURCE}. */
    public static String source(String environment, String service) {
        return "/closeout/%s/%s".formatted(environment, service);
    }
}
