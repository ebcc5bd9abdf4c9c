package kobai.diagnosis.record;

/**
 * A point of the curve of an elementwise layer: the slope dx/dout at one x.
 *
 * @param x the entry of the input
 * @param yours the slope that the layer gives
 * @param numerical the slope that calculus gives
 */
public record CurvePoint(double x, double yours, double numerical) {}
