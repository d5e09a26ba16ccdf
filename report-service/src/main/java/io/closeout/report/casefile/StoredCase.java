package io.closeout.report.casefile;

/**
 * A case file and the version of its row.
 *
 * @param rowVersion 0 for one that is not stored yet
 */
record StoredCase(long rowVersion, CaseFile file) {

    StoredCase with(CaseFile changed) {
        return new StoredCase(rowVersion, changed);
    }
}
