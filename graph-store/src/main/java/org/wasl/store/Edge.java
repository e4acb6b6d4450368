package org.wasl.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.wasl.ontology.Wasl;

/** A fact as lines between two entities each: who does it to whom it is done to or where, those who do it together. */
record Edge(String fromRole, Node from, String toRole, Node to) {
    /** The roles of those who act or to whom the fact belongs; an edge begins at one of them. */
    private static final Set<String> SUBJECTS = Set.of(
            Wasl.holder.getLocalName(),
            Wasl.member.getLocalName(),
            Wasl.leader.getLocalName(),
            Wasl.part.getLocalName(),
            Wasl.force.getLocalName(),
            Wasl.a.getLocalName(),
            Wasl.participant.getLocalName(),
            Wasl.visitor.getLocalName(),
            Wasl.party.getLocalName(),
            Wasl.actor.getLocalName(),
            Wasl.person.getLocalName());

    /** All pairs of which one acts; where nobody acts, those of the rest. */
    static List<Edge> of(Facts.Fact fact) {
        List<Edge> subjects = new ArrayList<>();
        List<Edge> others = new ArrayList<>();
        for (Map.Entry<String, List<Node>> role : fact.roles().entrySet()) {
            for (Node filler : role.getValue()) {
                Edge end = new Edge(role.getKey(), filler, role.getKey(), filler);
                (SUBJECTS.contains(role.getKey()) ? subjects : others).add(end);
            }
        }
        List<Edge> edges = new ArrayList<>();
        pairs(subjects, edges);
        subjects.forEach(s -> others.forEach(o -> add(edges, s, o)));
        if (subjects.isEmpty()) {
            pairs(others, edges);
        }
        return edges;
    }

    private static void pairs(List<Edge> ends, List<Edge> edges) {
        for (int i = 0; i < ends.size(); i++) {
            for (int j = i + 1; j < ends.size(); j++) {
                add(edges, ends.get(i), ends.get(j));
            }
        }
    }

    private static void add(List<Edge> edges, Edge one, Edge other) {
        if (!one.from().equals(other.from())) {
            edges.add(new Edge(one.fromRole(), one.from(), other.fromRole(), other.from()));
        }
    }
}
