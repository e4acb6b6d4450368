/** Who is who in an article: names, titles, pronouns and counterparts brought to entities. */
package org.wasl.extractor.link;
