package kobai.handin.hostile;

import java.util.HashMap;
import java.util.Map;

/** The text of a layer whose forward is right, and whose backward returns dout if nothing else. */
final class HostileLayer {
  private static final String LAYER =
      """
      package layers;

      import java.io.*;
      import java.lang.reflect.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.stream.*;
      import kobai.nn.*;
      import kobai.nn.Parameter;
      import org.apache.commons.math3.linear.*;

      public class @name@ implements Layer {
        private RealMatrix x;
        private RealMatrix y;
        @own@
        @members@
        @static@
        @constructors@

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> E raw(Throwable e) throws E {
          throw (E) e;
        }

        @parameters@

        @Override
        public RealMatrix forward(RealMatrix x) {
          @forward@
          this.x = x;
          y = @formula@;
          return @y@;
        }

        @Override
        public RealMatrix backward(RealMatrix dout) {
          @backward@
          return @dx@;
        }
        @methods@
      }
      """;

  private static final String CALL =
      "try { @place@Act(@argument@); } catch (Throwable e) { throw @name@.<RuntimeException>raw(e); }";

  private static final String METHOD =
      """

        private static void @place@Act(RealMatrix m) throws Throwable {
          @code@
        }
      """;

  private final String name;
  private final Map<String, String> places = new HashMap<>();

  HostileLayer(String name) {
    this.name = name;
  }

  void put(String place, String code) {
    places.put(place, code);
  }

  /** Returns an expression for the right result of backward. */
  String right() {
    return switch (name) {
      case "Sigmoid" -> "Matrices.hadamard(dout, Matrices.map(y, v -> v * (1 - v)))";
      case "ReLU" -> "Matrices.hadamard(dout, Matrices.map(x, v -> v > 0 ? 1 : 0))";
      case "Affine" -> "right(dout)";
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String formula() {
    return switch (name) {
      case "Sigmoid" -> "Matrices.map(x, v -> 1 / (1 + Math.exp(-v)))";
      case "ReLU" -> "Matrices.map(x, v -> Math.max(v, 0))";
      case "Affine" -> "Matrices.addToRows(x.multiply(w.value()), b.value())";
      default -> throw new IllegalArgumentException(name);
    };
  }

  private boolean isAffine() {
    return name.equals("Affine");
  }

  private String own() {
    return isAffine()
        ? """
          private final Parameter w;
            private final Parameter b;

            private RealMatrix right(RealMatrix dout) {
              w.setGradient(x.transpose().multiply(dout));
              b.setGradient(Matrices.sumRows(dout));
              return dout.multiply(w.value().transpose());
            }
          """
        : "";
  }

  private String constructor() {
    String head =
        isAffine()
            ? "public Affine(RealMatrix w, RealMatrix b) {\n"
                + "    this.w = new Parameter(\"W\", w);\n"
                + "    this.b = new Parameter(\"b\", b);\n    "
            : "public " + name + "() {\n    ";
    return head + call("constructor", "null") + "\n  }";
  }

  private String parameters() {
    String given = places.getOrDefault("parameters", isAffine() ? "List.of(w, b)" : "");
    return given.isEmpty()
        ? ""
        : "@Override\n  public List<Parameter> parameters() {\n    return " + given + ";\n  }";
  }

  /** Puts student's code into its own method, so that it may throw and return anything. */
  private String call(String place, String argument) {
    return places.containsKey(place)
        ? CALL.replace("@place@", place).replace("@argument@", argument).replace("@name@", name)
        : "";
  }

  private String methods() {
    StringBuilder methods = new StringBuilder();
    for (String place : new String[] {"static", "constructor", "forward", "backward"}) {
      if (places.containsKey(place)) {
        methods.append(
            METHOD.replace("@place@", place).replace("@code@", places.getOrDefault(place, "")));
      }
    }
    return methods.toString();
  }

  @Override
  public String toString() {
    String initialiser = call("static", "null");
    return LAYER
        .replace("@name@", name)
        .replace("@own@", own())
        .replace("@static@", initialiser.isEmpty() ? "" : "static { " + initialiser + " }")
        .replace("@constructors@", constructor())
        .replace("@parameters@", parameters())
        .replace("@forward@", call("forward", "x"))
        .replace("@formula@", formula())
        .replace("@y@", places.getOrDefault("y", "y"))
        .replace("@backward@", call("backward", "dout"))
        .replace("@dx@", places.getOrDefault("dx", isAffine() ? "x" : "dout"))
        .replace("@methods@", methods())
        .replace("@members@", places.getOrDefault("members", "")); // last: it may hold anything
  }
}
