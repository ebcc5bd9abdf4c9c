/**
 * Which tests run when. A test without a tag runs in {@code mvn -f build test}; of the tagged ones,
 * {@code verify} runs those that are daily, and {@code verify -Pproof} all. See {@link
 * kobai.tier.Tags}.
 */
@NullMarked
package kobai.tier;

import org.jspecify.annotations.NullMarked;
