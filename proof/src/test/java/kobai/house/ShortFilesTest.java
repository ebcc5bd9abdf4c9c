package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One idea a file: a class that grows too long holds more than one. */
class ShortFilesTest {
  private static final int LONGEST = 250; // lines

  @Test
  @DisplayName("No class is longer than 250 lines")
  void classes_all_areShort() {
    List<Path> tooLong =
        UniqueNamesTest.ROOTS.stream()
            .flatMap(root -> HouseSources.javaFiles(root).stream())
            .filter(file -> HouseSources.text(file).lines().count() > LONGEST)
            .toList();
    assertEquals(List.of(), tooLong);
  }
}
