package kobai.handin.ingest;

import kobai.finding.NotAccepted;

/**
 * A hand-in that cannot be graded as it is.
 *
 * @param finding why, and what to do about it
 */
public record Refused(NotAccepted finding) implements Ingested {}
