package kobai.check;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * An ordinary pass. All questions about a layer begin with the same one, by a new layer: whoever is
 * wrong there is wrong with no promise broken, and no other question can be answered before that.
 *
 * @param x the input, N×D
 * @param dout ∂L/∂y, N×M
 * @param given whether x was given, not drawn: then the layer may accept no other kind of input
 */
record PlainPass(RealMatrix x, RealMatrix dout, boolean given) {}
