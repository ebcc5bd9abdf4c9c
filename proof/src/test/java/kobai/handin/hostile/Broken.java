package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that are no layers. */
final class Broken {
  private static final String DOES_NOT_COMPILE = "does-not-compile";
  private static final String UNUSABLE = "unusable";

  private Broken() {}

  static List<Case> cases() {
    return List.of(
        source("an empty file", "").always(UNUSABLE).build(),
        source("a file of comments", "// nothing\n/* yet */").always(UNUSABLE).build(),
        source("no package", "public class Sigmoid {}").always(UNUSABLE).build(),
        source("another package", "package exercises.layers;\npublic class Sigmoid {}")
            .refused("package exercises.layers")
            .sandboxed(UNUSABLE)
            .build(),
        source("a package within the package", "package layers.mine;\npublic class Sigmoid {}")
            .refused("package layers.mine")
            .sandboxed(UNUSABLE)
            .build(),
        source("the contract's package", "package kobai.nn;\npublic class Sigmoid {}")
            .always(DOES_NOT_COMPILE)
            .build(),
        source("the JDK's package", "package java.lang;\npublic class Sigmoid {}")
            .always(DOES_NOT_COMPILE)
            .build(),
        source("not public", "package layers;\nclass Sigmoid {}").always(UNUSABLE).build(),
        source("no layer", "package layers;\npublic class Sigmoid {}").always(UNUSABLE).build(),
        source(
                "an interface",
                "package layers;\npublic interface Sigmoid extends kobai.nn.Layer {}")
            .always(UNUSABLE)
            .build(),
        source(
                "abstract",
                "package layers;\npublic abstract class Sigmoid implements kobai.nn.Layer {}")
            .always(UNUSABLE)
            .build(),
        source(
                "an enum",
                """
                package layers;
                import org.apache.commons.math3.linear.RealMatrix;
                public enum Sigmoid implements kobai.nn.Layer {
                  ONE;
                  public RealMatrix forward(RealMatrix x) { return x; }
                  public RealMatrix backward(RealMatrix dout) { return dout; }
                }
                """)
            .always(UNUSABLE)
            .build(),
        Case.of("a constructor that nobody may call")
            .members("private Sigmoid(int n) { this(); }\nprivate static final Sigmoid ONE = null;")
            .dx("dout")
            .always("wrong-gradient")
            .build(),
        source(
                "a cycle of superclasses",
                "package layers;\npublic class Sigmoid extends Second {} // here\nclass Second extends Sigmoid {}")
            .always(DOES_NOT_COMPILE)
            .build(),
        source(
                "its own superclass",
                "package layers;\npublic class Sigmoid extends Sigmoid {} // here")
            .always(DOES_NOT_COMPILE)
            .build(),
        source(
                "it extends another exercise",
                "package layers;\npublic class Sigmoid extends ReLU {}")
            .always("forward-differs")
            .build(),
        source("a comment that does not end", "package layers;\n/* public class Sigmoid {}")
            .always(DOES_NOT_COMPILE)
            .build(),
        source("not Java", "def backward(self, dout):\n    return dout * self.y * (1 - self.y)\n")
            .always(DOES_NOT_COMPILE)
            .build(),
        source("zeros", "\0".repeat(1000)).always(DOES_NOT_COMPILE).build(),
        source("another exercise's class in it", "package layers;\npublic class ReLU {}")
            .always(DOES_NOT_COMPILE)
            .build(),
        source("a module", "module layers {}").always(DOES_NOT_COMPILE).build(),
        Case.of("a class of another exercise's name beside it")
            .members("static class ReLU {}")
            .right()
            .always("full")
            .build(),
        Case.of("a helper that is missing")
            .backward("new Helper(); // here")
            .always(DOES_NOT_COMPILE)
            .build(),
        Case.of("a class file's name for a helper")
            .file("Parameter.java", "package layers;\nclass Parameter {}")
            .right()
            .always("full")
            .build());
  }

  private static Case.Builder source(String name, String text) {
    return Case.of(name).source(text);
  }
}
