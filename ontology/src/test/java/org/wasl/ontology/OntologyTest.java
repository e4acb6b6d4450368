package org.wasl.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The files of the ontology against the constants, and against what every term owes its readers. */
class OntologyTest {
    private final Graph terms = Ontology.terms();

    private Set<String> defined() {
        return terms.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filter(t -> Set.of(OWL.Class.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())
                        .contains(t.getObject()))
                .map(t -> t.getSubject().getURI().substring(Wasl.ONTOLOGY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasAConstantForEachTermAndATermForEachConstant() {
        Set<String> constants = Arrays.stream(Wasl.class.getFields())
                .filter(f -> f.getType() == Node.class && Modifier.isStatic(f.getModifiers()))
                .map(f -> {
                    try {
                        return (Node) f.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(n -> n.getURI().startsWith(Wasl.ONTOLOGY))
                .map(n -> n.getURI().substring(Wasl.ONTOLOGY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(constants).hasSizeGreaterThan(100).isEqualTo(defined());
    }

    @Test
    void namesEachConstantAsItsTerm() {
        assertThat(Arrays.stream(Wasl.class.getFields()).filter(f -> f.getType() == Node.class))
                .allSatisfy(f -> {
                    String iri = ((Node) f.get(null)).getURI();
                    if (iri.startsWith(Wasl.ONTOLOGY)) {
                        assertThat(iri).isEqualTo(Wasl.ONTOLOGY + f.getName());
                    }
                });
    }

    @Test
    void explainsEachTermInArabicAndInEnglish() {
        for (String name : defined()) {
            for (Node property : List.of(RDFS.label.asNode(), RDFS.comment.asNode())) {
                assertThat(terms.stream(Wasl.term(name), property, Node.ANY)
                                .map(t -> t.getObject().getLiteralLanguage()))
                        .as("languages of %s of wasl:%s", property.getLocalName(), name)
                        .containsExactlyInAnyOrder("ar", "en");
            }
        }
    }

    @Test
    void refersToNoTermThatIsNotDefined() {
        Set<String> defined = defined();
        assertThat(List.of(terms, Ontology.shapes()))
                .allSatisfy(graph -> assertThat(graph.stream()
                                .flatMap(t -> java.util.stream.Stream.of(t.getPredicate(), t.getObject()))
                                .filter(n -> n.isURI() && n.getURI().startsWith(Wasl.ONTOLOGY))
                                .map(n -> n.getURI().substring(Wasl.ONTOLOGY.length()))
                                .filter(n -> !n.isEmpty()))
                        .isSubsetOf(defined));
    }

    @Test
    void isAlignedWithTheVocabulariesThatOthersUse() {
        Set<String> namespaces = terms.stream()
                .filter(t -> t.getPredicate().equals(RDFS.subClassOf.asNode())
                        || t.getPredicate().equals(RDFS.subPropertyOf.asNode()))
                .map(t -> t.getObject().getURI())
                .filter(iri -> !iri.startsWith(Wasl.BASE))
                .map(iri -> iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1))
                .collect(Collectors.toSet());
        assertThat(namespaces)
                .contains(
                        "http://www.w3.org/ns/org#",
                        "http://www.w3.org/ns/prov#",
                        "http://semanticweb.cs.vu.nl/2009/11/sem/",
                        "http://www.opengis.net/ont/geosparql#",
                        "https://schema.org/",
                        Wasl.NIF);
    }

    @Test
    void givesEachTypeOfEventItsPloverCategory() {
        Set<Node> without = Set.of(Wasl.Appointment, Wasl.Dismissal, Wasl.Resignation);
        assertThat(terms.stream(Node.ANY, RDFS.subClassOf.asNode(), Wasl.Event).map(t -> t.getSubject()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(terms.stream(event, Wasl.ploverCategory, Node.ANY))
                        .as(event.getURI())
                        .hasSize(without.contains(event) ? 0 : 1)
                        .allSatisfy(t -> assertThat(terms.contains(t.getObject(), RDF.type.asNode(), Node.ANY))
                                .isTrue()));
    }
}
