import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.PrintWriter;
import java.nio.file.*;
import java.util.*;
import org.wasl.extractor.Span;
import org.wasl.extractor.tag.*;

/** Labels plain English with NLP4J: lines "source TAB id TAB paragraph" in, ten-column CoNLL out (name type in column 10). */
public class Teach {
    public static void main(String[] args) throws Exception {
        NLPDecoder decoder = new NLPDecoder(Teach.class.getResourceAsStream("/edu/emory/mathcs/nlp/configuration/config-decode-en.xml"));
        SentenceSplitter splitter = SentenceSplitter.load("en");
        EnglishTokenizer tokenizer = EnglishTokenizer.load();
        long words = 0, begin = System.nanoTime();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                String[] cells = line.split("\t", 3);
                String text = cells[2];
                for (Span sentence : splitter.split(text, new Span(0, text.length()))) {
                    List<Token> tokens = new ArrayList<>();
                    for (Span span : tokenizer.tokenize(text, sentence)) {
                        tokens.add(new Token(span.of(text).replaceAll("[“”«»„]", "\"").replace('’', '\'').replace('‘', '\'').replaceAll("[–—]", "--")));
                    }
                    if (tokens.size() < 2 || tokens.size() > 90) continue;
                    NLPNode[] nodes = decoder.decode(decoder.toNodeArray(tokens));
                    out.println("# source = " + cells[0] + " " + cells[1]);
                    for (int i = 1; i < nodes.length; i++) {
                        NLPNode n = nodes[i];
                        out.println(i + "\t" + n.getWordForm() + "\t" + n.getLemma() + "\t_\t" + n.getPartOfSpeechTag() + "\t_\t"
                                + n.getDependencyHead().getID() + "\t" + n.getDependencyLabel() + "\t_\t" + n.getNamedEntityTag());
                    }
                    out.println();
                    words += nodes.length - 1;
                }
            }
        }
        System.err.println(words + " words, " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    }
}
