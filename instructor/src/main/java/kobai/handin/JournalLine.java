package kobai.handin;

import kobai.format.Row;

/**
 * A line of the journal: one hand-in is finished.
 *
 * @param id of the hand-in
 * @param digest of what was graded: SHA-256 of its sources, or of why there are none
 * @param seed where its random inputs came from
 * @param isolation what kept its code in: "bubblewrap"
 * @param row what remains of its grade
 */
record JournalLine(String id, String digest, long seed, String isolation, Row row) {}
