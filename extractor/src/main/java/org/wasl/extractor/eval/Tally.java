package org.wasl.extractor.eval;

/** How many there are in gold, how many were found, and how many of these are right. */
record Tally(int gold, int found, int right) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(gold + other.gold, found + other.found, right + other.right);
    }

    /** 1 where nothing was found: nothing is wrong then. */
    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** 1 where gold has nothing: nothing is missing then. */
    double recall() {
        return gold == 0 ? 1 : (double) right / gold;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
