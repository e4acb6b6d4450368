package org.wasl.extractor;

public final class X {
    public static double trig = .4,
            role = .5,
            sure = .45,
            alone = .8,
            tie = .85,
            doubt = 0,
            over = 2,
            nof = 0,
            a = 0,
            b = 0;
}
