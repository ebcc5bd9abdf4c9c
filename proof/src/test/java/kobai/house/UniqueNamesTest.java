package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A class name means one class everywhere. */
class UniqueNamesTest {
  /** All folders of Java sources but those of single files. */
  static final List<String> ROOTS =
      List.of(
          "src/main/java",
          "src/test/java",
          "instructor/src/main/java",
          "proof/src/test/java",
          "proof/src/bench/java",
          "proof/src/mutation/java",
          "proof/src/peers/java");

  @Test
  @DisplayName("No class name occurs twice in the source roots")
  void classes_all_haveNamesOfTheirOwn() {
    Map<String, List<Path>> files =
        ROOTS.stream()
            .flatMap(root -> HouseSources.javaFiles(root).stream())
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(
                Collectors.groupingBy(
                    file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
    Stream<List<Path>> twice = files.values().stream().filter(same -> same.size() > 1);
    assertEquals(List.of(), twice.toList());
  }
}
