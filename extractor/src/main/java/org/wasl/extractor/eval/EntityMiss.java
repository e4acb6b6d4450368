package org.wasl.extractor.eval;

/** Why an entity of gold was not found, the first that holds. */
enum EntityMiss {
    TYPE("found as another type"),
    BOUNDS("found with other bounds"),
    SILENT("no name found");

    private final String words;

    EntityMiss(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
