package kobai.handin;

import kobai.format.Row;

/**
 * A line of the journal: one hand-in is finished.
 *
 * @param id of the hand-in
 * @param digest SHA-256 of what was graded: of its sources, or of the reason why there are none
 * @param seed the seed of its random inputs
 * @param isolation what isolated its code: "bubblewrap"
 * @param row the part of its grade that a class needs
 */
record JournalLine(String id, String digest, long seed, String isolation, Row row) {}
