package org.wasl.shell;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.wasl.store.Subclasses;

/** Queries of callers, whose answers have at most so many rows; a header says so, since an answer of so many may be cut. */
final class BoundedQuery extends SPARQL_QueryDataset {
    static final long MOST_ROWS = 100_000;

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph data) {
        boolean unbounded = query.getLimit() == Query.NOLIMIT || query.getLimit() > MOST_ROWS;
        if (unbounded && !query.isAskType() && !query.isDescribeType()) {
            query.setLimit(MOST_ROWS);
            action.setResponseHeader("X-Most-Rows", Long.toString(MOST_ROWS));
        }
        return super.createQueryExec(action, Subclasses.in(query), data);
    }
}
