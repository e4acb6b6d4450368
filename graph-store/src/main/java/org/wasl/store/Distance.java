package org.wasl.store;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase4;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.wasl.ontology.Wasl;

/**
 * {@code wasl:km(?latitude1, ?longitude1, ?latitude2, ?longitude2)}: kilometres between two points, whole ones, along
 * the surface of a ball as large as the earth.
 */
public final class Distance extends FunctionBase4 {
    static final String IRI = Wasl.ONTOLOGY + "km";

    private static final double RADIUS = 6371.0088;

    static void register() {
        FunctionRegistry.get().put(IRI, Distance.class);
    }

    @Override
    public NodeValue exec(NodeValue latitude1, NodeValue longitude1, NodeValue latitude2, NodeValue longitude2) {
        return NodeValue.makeInteger(Math.round(
                km(latitude1.getDouble(), longitude1.getDouble(), latitude2.getDouble(), longitude2.getDouble())));
    }

    /** The haversine formula. */
    static double km(double latitude1, double longitude1, double latitude2, double longitude2) {
        double north = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        double east = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double half =
                north * north + Math.cos(Math.toRadians(latitude1)) * Math.cos(Math.toRadians(latitude2)) * east * east;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
