package io.closeout.events;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * One event of the contract.
 *
 * @param name name of the event, for example {@code InvoiceIssued}
 * @param ceType value of {@code ce_type}, for example {@code closeout.InvoiceIssued.v1}
 * @param topic where it is published
 * @param recordClass class of its record
 * @param schema the schema that this jar reads and writes
 * @param schemaId id of the newest released version, which the wire format carries
 * @param dataSchema value of {@code ce_dataschema}, the name of that version
 */
public record EventType(
        String name,
        String ceType,
        Topic topic,
        Class<? extends SpecificRecord> recordClass,
        Schema schema,
        int schemaId,
        String dataSchema) {}
