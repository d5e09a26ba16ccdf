package io.closeout.verification.reference;

/**
 * One column of a file, one box of a form.
 *
 * @param name the same in files, in the API and in the key of its label
 */
record Field(String name, FieldType type, boolean required) {

    static Field required(String name, FieldType type) {
        return new Field(name, type, true);
    }

    static Field optional(String name, FieldType type) {
        return new Field(name, type, false);
    }
}
