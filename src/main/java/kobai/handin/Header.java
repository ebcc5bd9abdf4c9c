package kobai.handin;

import java.util.List;
import java.util.Map;

/**
 * The first line of the journal: how all hand-ins are graded. A run goes on only where another one
 * left off if this is the same.
 *
 * @param kobai the version
 * @param seeds where they come from: the hash of the secret, or one seed for all
 * @param points what each exercise is worth
 * @param formats further files for each student
 * @param language of messages
 * @param allowList whether the code was looked through before it was run
 */
record Header(
    String kobai,
    String seeds,
    Map<String, Double> points,
    List<String> formats,
    String language,
    boolean allowList) {}
