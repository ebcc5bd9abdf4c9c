package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import kobai.report.Grades;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk remembers from one question to the next. */
class HintMemoryTest extends HintDeskFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\u12",
        "Affine.step=9\nAffine.code=x",
        "Affine.step=two",
        "Affine.step=99999999999",
        "\0\0\0"
      })
  @DisplayName("A spoilt memory counts as none")
  void answer_spoiltMemory_beginsAgain(String text) throws IOException {
    Files.createDirectories(memory.getParent());
    Files.writeString(memory, text);
    Answer answer = ask(Grades.notStarted(), "Affine");
    assertEquals(Step.IDEA, step(answer));
    assertTrue(((Answer.Hint) answer).kept());
    assertTrue(again(ask(Grades.notStarted(), "Affine")));
  }

  @Test
  @DisplayName("The memory is next to the folder, and holds no times")
  void answer_twice_sameBytes() throws IOException {
    ask(Grades.notStarted(), "Affine");
    String first = Files.readString(memory);
    Files.delete(memory);
    ask(Grades.notStarted(), "Affine");
    assertEquals(first, Files.readString(memory));
  }

  @Test
  @DisplayName("If nothing can be written, the hint is given, and says that it was not saved")
  void answer_nowhereToWrite_hintAllTheSame() throws IOException {
    Files.writeString(temp.resolve("target"), "a file in the way");
    Answer.Hint hint = (Answer.Hint) ask(Grades.notStarted(), "Affine");
    assertEquals(Step.IDEA, hint.step());
    assertFalse(hint.kept());
    assertEquals(new Answer.Passes("Affine", Optional.empty()), ask(Grades.passed(), "Affine"));
  }
}
