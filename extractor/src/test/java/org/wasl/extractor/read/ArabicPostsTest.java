package org.wasl.extractor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wasl.extractor.Article;
import org.wasl.extractor.Entity;
import org.wasl.extractor.Extraction;
import org.wasl.extractor.Fact;
import org.wasl.extractor.Trace;

/** What Arabic noun phrases say by themselves: posts, leaders, members, parts, places. */
class ArabicPostsTest {
    private static final LanguageReader READER = LanguageReader.load("ar");
    private static final Set<String> SITUATIONS =
            Set.of("PostHolding", "Leadership", "Membership", "PartOf", "Location");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            التقى راشد العامري وزير الدفاع الألماني توبياس كيرن. | PostHolding: وزير الدفاع; توبياس كيرن; ألمانيا
            قال نائب رئيس أركان الجيش الأردني اللواء سامر الزعبي إن الحدود هادئة. | PartOf: الجيش الأردني; الأردن, PostHolding: نائب رئيس أركان الجيش; سامر الزعبي; الجيش الأردني
            وصلت سفيرة المغرب لدى اليابان سلمى بنجلون إلى القصر. | PostHolding: السفيرة; سلمى بنجلون; المغرب
            أعلن محافظ نينوى عبد القادر الدخيل حظر التجول. | PostHolding: محافظ; عبد القادر الدخيل; نينوى
            بحث وزيرا الخارجية السعودي فهد المطيري والإيراني عباس رستمي الملف. | PostHolding: وزير الخارجية; عباس رستمي; إيران, PostHolding: وزير الخارجية; فهد المطيري; السعودية
            وقال زعيم التيار الوطني الحر جبران الحداد إن الحكومة فشلت. | Leadership: جبران الحداد; التيار الوطني الحر
            قتل القيادي في كتائب القسام أحمد الغندور في غارة. | Membership: أحمد الغندور; كتائب القسام
            وتدرب الفرقة الذهبية التابعة لجهاز مكافحة الإرهاب المجندين. | PartOf: الفرقة الذهبية; جهاز مكافحة الإرهاب
            أشادت وزيرة الجيوش الفرنسية كلير مونتو بأداء الجنود. | PostHolding: وزيرة الجيوش; كلير مونتو; فرنسا
            زار زعيم كوريا الشمالية كيم جونغ أون موسكو. | Leadership: كيم جونغ أون; كوريا الشمالية
            أفرجت عن قائد شرطة مقديشو السابق صادق جون. | PostHolding: قائد شرطة مقديشو; صادق جون; شرطة مقديشو
            أوفد رئيس الوزراء مستشاره للأمن القومي قاسم الأعرجي إلى طهران. |
            أقال الرئيس رئيس الأركان. |
            قال الخبير أحمد حسن إن الأسعار ارتفعت. |
            """)
    void reads(String sentence, String facts) {
        assertThat(facts(sentence)).isEqualTo(facts == null ? "" : facts);
    }

    private static String facts(String text) {
        Extraction extraction = READER.read(Article.ofParagraph("ar", Optional.empty(), text), Trace.none());
        Map<String, String> labels = new TreeMap<>();
        for (Entity entity : extraction.entities()) {
            labels.put(entity.id(), entity.labels().get("ar"));
        }
        return extraction.facts().stream()
                .filter(f -> SITUATIONS.contains(f.type()))
                .map(f -> told(f, labels))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String told(Fact fact, Map<String, String> labels) {
        String names = fact.arguments().stream()
                .flatMap(a -> a.entities().stream())
                .map(labels::get)
                .collect(Collectors.joining("; "));
        String post = fact.texts().containsKey("post") ? fact.texts().get("post") + "; " : "";
        return fact.type() + ": " + post + names;
    }
}
