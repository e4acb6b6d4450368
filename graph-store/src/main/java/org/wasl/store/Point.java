package org.wasl.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.wasl.ontology.Wasl;

/**
 * Where on earth something is, in degrees.
 *
 * @param area whether it is the middle of a state rather than a place
 */
record Point(double latitude, double longitude, boolean area) {
    static final Node LATITUDE = NodeFactory.createURI(Wasl.WGS84 + "lat");
    static final Node LONGITUDE = NodeFactory.createURI(Wasl.WGS84 + "long");

    static Optional<Point> of(Facts facts, Node entity) {
        Optional<String> latitude = facts.text(entity, LATITUDE);
        Optional<String> longitude = facts.text(entity, LONGITUDE);
        return latitude.isEmpty() || longitude.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(
                        Double.parseDouble(latitude.get()),
                        Double.parseDouble(longitude.get()),
                        facts.type(entity).equals(Wasl.State)));
    }
}
