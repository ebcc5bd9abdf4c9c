package kobai.samples;

import java.util.List;

/**
 * The answer that a wrong sample must get.
 *
 * @param number its number in the catalogue of known mistakes, mistakes.txt; 0 if it is not there
 * @param names the names that the diagnosis must give it: where and what, for example
 *     "dW:transposed"; none for a mistake that no name fits
 */
public record Mistake(int number, List<String> names) {}
