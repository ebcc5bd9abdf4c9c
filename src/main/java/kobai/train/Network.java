package kobai.train;

import java.util.ArrayList;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Layers one after the other: forward from the first to the last, backward from the last to the
 * first. A network is a layer itself, so every check of a layer can also check a network.
 */
public final class Network implements Layer {
  private final List<Layer> layers;

  /** Creates a network of the given layers, from the input to the output. */
  public Network(Layer... layers) {
    this.layers = List.of(layers);
  }

  /** Returns the layers, from the input to the output. */
  public List<Layer> layers() {
    return layers;
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = x;
    for (Layer layer : layers) {
      y = layer.forward(y);
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix gradient = dout;
    for (int k = layers.size() - 1; k >= 0; k--) {
      gradient = layers.get(k).backward(gradient);
    }
    return gradient;
  }

  /** Returns the parameters of all layers, those of the first layer first. */
  @Override
  public List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (Layer layer : layers) {
      parameters.addAll(layer.parameters());
    }
    return parameters;
  }
}
