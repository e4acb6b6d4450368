package org.wasl.extractor.eval;

/** Why a fact of gold was not found, the first that holds; told in totals, so that held-out articles stay unseen. */
enum Miss {
    ENTITY("an entity not found"),
    MODALITY("read with another modality"),
    ROLE_MISSING("read without a role"),
    ROLE_ADDED("read with a role too many"),
    ROLE_OTHER("read with another filler"),
    TYPE("read as another type"),
    SENTENCE("its sentence told another fact of its type"),
    SILENT("nothing of its type read from its sentence");

    private final String words;

    Miss(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
