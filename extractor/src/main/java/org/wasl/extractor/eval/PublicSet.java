package org.wasl.extractor.eval;

import java.util.List;
import java.util.function.Function;
import org.wasl.extractor.Article;
import org.wasl.extractor.Extraction;
import tools.jackson.databind.JsonNode;

/** A public data set that reading is measured on; it stays where it is, nothing of it is copied. */
interface PublicSet {
    /** The file, below the folder of public sets. */
    String file();

    /** Reads the texts of the set and compares with what people wrote about them. */
    List<Score> measure(List<String> lines, Function<Article, Extraction> extractor);

    /** What a line is called where something goes wrong with it. */
    default String source(JsonNode line) {
        return name() + "#" + line.path("id").asString("");
    }

    /** The file's name, as the table has it. */
    default String name() {
        return file().replaceFirst("^.*/", "").replaceFirst("\\.\\w+$", "");
    }
}
