package kobai.handin.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kobai.finding.NotAllowed;
import kobai.text.SourceLine;

/**
 * Decides from the compiled classes of a hand-in whether its code may run at all. The class files
 * count, not what the source looks like.
 */
public final class AllowList {
  private static final String HOME = "layers";

  private AllowList() {}

  /**
   * Finds what is not allowed.
   *
   * <p>A refused file must be treated like one that does not compile: none of its classes is
   * loaded, and everything that needs them fails with its finding. A class in the unnamed package
   * is not refused for that, since nothing can call it; classes of other packages are.
   *
   * @param classes all classes of the hand-in, by name
   * @param folder where the files are, as messages show it: "exercises/layers/"
   * @return what is wrong, by the name of the source file: "Affine.java"; empty if all may be run
   */
  public static Map<String, NotAllowed> refused(Map<String, byte[]> classes, String folder) {
    return refused(classes, folder, name -> name.equals(HOME) || name.isEmpty());
  }

  /** Does the same for classes in other packages. */
  static Map<String, NotAllowed> refused(
      Map<String, byte[]> classes, String folder, Predicate<String> isHome) {
    Map<String, List<ForbiddenUse>> uses = uses(new OwnClasses(classes), isHome);
    Map<String, NotAllowed> refused = new TreeMap<>();
    uses.forEach((file, found) -> refused.put(file, notAllowed(folder + file, found)));
    return refused;
  }

  private static Map<String, List<ForbiddenUse>> uses(OwnClasses handIn, Predicate<String> isHome) {
    Map<String, List<ForbiddenUse>> uses = new TreeMap<>(); // by file
    AccessRules rules = new AccessRules(handIn);
    handIn
        .classes()
        .forEach(
            (name, type) -> {
              ClassScan scan = ClassScan.of(type, rules);
              List<ForbiddenUse> found = new ArrayList<>(scan.uses());
              String home = packageOf(name);
              if (!isHome.test(home)) {
                found.add(new ForbiddenUse(NotAllowed.PACKAGE + home, "", 0));
              }
              if (!found.isEmpty()) {
                String file = scan.source() == null ? sourceOf(name) : scan.source();
                uses.computeIfAbsent(file, key -> new ArrayList<>()).addAll(found);
              }
            });
    for (String name : handIn.unreadable()) {
      uses.computeIfAbsent(sourceOf(name.replace('.', '/')), key -> new ArrayList<>())
          .add(new ForbiddenUse(name + ".class", "", 0));
    }
    return uses;
  }

  /** Returns the first use in the file; a use without a line comes last. */
  private static NotAllowed notAllowed(String file, List<ForbiddenUse> found) {
    ForbiddenUse first =
        found.stream()
            .min(Comparator.comparingInt(use -> use.line() == 0 ? Integer.MAX_VALUE : use.line()))
            .orElseThrow();
    SourceLine at = first.line() == 0 ? null : new SourceLine(file, first.line());
    return new NotAllowed(first.what(), file, at);
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.');
  }

  private static String sourceOf(String name) {
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\$.*", "") + ".java";
  }
}
