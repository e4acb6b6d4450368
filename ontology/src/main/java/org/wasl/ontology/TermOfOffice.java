package org.wasl.ontology;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody held a post, as a user's list says it.
 *
 * @param holder id of the person
 * @param post what it is called
 * @param language of that name
 * @param of id of the state or body, where it is known
 * @param from the first day, as far as the list tells it: of a mere year the first of January
 * @param until the last day; of a mere year the last of December
 */
public record TermOfOffice(
        String holder,
        String post,
        String language,
        Optional<String> of,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {}
