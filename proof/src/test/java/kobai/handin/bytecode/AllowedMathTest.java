package kobai.handin.bytecode;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/**
 * The part of commons-math3 that hand-ins may use does nothing that they may not do themselves. It
 * is checked against the list method by method, as if it were a hand-in.
 */
class AllowedMathTest {
  private static final Rules RULES = Rules.read("allowed.txt");

  /** The uses that the list forbids to hand-ins, and that do no harm in the library. */
  private static Map<String, String> harmless() {
    String newArray = "java.lang.reflect.Array.newInstance"; // of a type that the caller has
    String quantile = // calls the caller's own setQuantile and getQuantile
        "Class.getMethod IllegalAccessException NoSuchMethodException"
            + " java.lang.reflect.InvocationTargetException"
            + " java.lang.reflect.InvocationTargetException.getCause"
            + " java.lang.reflect.Method.invoke";
    return Map.ofEntries(
        entry("distribution.EnumeratedDistribution.sample", "Class.getComponentType " + newArray),
        entry("transform.FastFourierTransformer$MultiDimensionalComplexMatrix.clone", newArray),
        entry("util.MathArrays.buildArray", newArray),
        entry("util.OpenIntToFieldHashMap.buildArray", newArray),
        entry("ode.JacobianMatrices.checkDimension", "java.lang.reflect.Array.getLength"),
        entry("stat.descriptive.DescriptiveStatistics.getPercentile", quantile),
        entry("stat.descriptive.DescriptiveStatistics.setPercentileImpl", quantile),
        // The library's own messages, and its own table of numbers.
        entry(
            "exception.util.ExceptionContext.buildMessage",
            "java.text.MessageFormat java.text.MessageFormat.format"),
        entry(
            "exception.util.LocalizedFormats.getLocalizedString",
            "java.util.MissingResourceException java.util.ResourceBundle.getBundle"
                + " java.util.ResourceBundle.getLocale java.util.ResourceBundle.getString"),
        entry(
            "random.SobolSequenceGenerator.<init>",
            "Class.getResourceAsStream java.io.IOException java.io.InputStream.close"
                + " org.apache.commons.math3.random.SobolSequenceGenerator.initFromStream"),
        // Private, and called only by methods that the list withholds.
        entry("random.RandomDataGenerator.getSecRan", "java.security.SecureRandom"),
        // The property line.separator, and harmless types.
        entry("stat.descriptive.MultivariateSummaryStatistics.toString", "System.getProperty"),
        entry("ode.sampling.StepInterpolator", "java.io.Externalizable"),
        entry("util.IterationEvent", "java.util.EventObject"),
        entry("util.IterationEvent.<init>", "java.util.EventObject"),
        entry("util.IterationListener", "java.util.EventListener"));
  }

  @Test
  @DisplayName("No callable method of commons-math3 opens a file or an address, or uses reflection")
  void scan_commonsMath_nothingButTheHarmless() throws IOException, URISyntaxException {
    OwnClasses library = new OwnClasses(allowedClasses());
    AccessRules rules = new AccessRules(library);
    Map<String, Set<String>> found = new TreeMap<>();
    assertTrue(library.classes().size() > 800, "the jar has been read");
    library
        .classes()
        .forEach(
            (name, type) ->
                ClassScan.of(type, rules).uses().stream()
                    .filter(use -> mayBeCalled(rules, name, use.method()))
                    .forEach(
                        use ->
                            found
                                .computeIfAbsent(key(name, use), k -> new TreeSet<>())
                                .add(use.what())));
    Map<String, String> told = new TreeMap<>();
    found.forEach((method, uses) -> told.put(method, String.join(" ", uses)));
    assertEquals(new TreeMap<>(harmless()), told);
  }

  /**
   * Other methods cannot be called: the list withholds them, or they need a type that may not be
   * named.
   */
  private static boolean mayBeCalled(AccessRules rules, String owner, String method) {
    int bracket = method.indexOf('(');
    return bracket < 0
        || RULES.allow(owner, method.substring(0, bracket))
            && rules.refused(Type.getMethodType(method.substring(bracket))).findAny().isEmpty();
  }

  private static String key(String owner, ForbiddenUse use) {
    String name = owner.replace("org/apache/commons/math3/", "").replace('/', '.');
    String method = use.method().replaceFirst("\\(.*", "");
    return method.isEmpty() ? name : name + "." + method;
  }

  private static Map<String, byte[]> allowedClasses() throws IOException, URISyntaxException {
    Map<String, byte[]> classes = new TreeMap<>();
    Path path =
        Path.of(RealMatrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName().replaceFirst("\\.class$", "");
        if (entry.getName().endsWith(".class") && RULES.allow(name)) {
          try (InputStream in = jar.getInputStream(entry)) {
            classes.put(name.replace('/', '.'), in.readAllBytes());
          }
        }
      }
    }
    return classes;
  }
}
