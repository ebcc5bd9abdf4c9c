package kobai.instructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.cli.ChildJvm;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A class of three, and {@code kobai grade} in a JVM of its own. */
abstract class GradeCommandFixture {
  private static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  @TempDir Path temp;

  @BeforeEach
  void aClassOfThree() throws IOException {
    Files.createDirectories(temp.resolve("class/anna")); // nothing in it
    handIn(temp.resolve("class/bob"));
    handIn(temp.resolve("class/chika"));
    Files.writeString(temp.resolve("class/chika/layers/ReLU.java"), "package layers; class ReLU {");
  }

  static void handIn(Path folder) throws IOException {
    Path layers = Files.createDirectories(folder.resolve("layers"));
    for (String exercise : EXERCISES) {
      String file = exercise + ".java";
      Files.writeString(layers.resolve(file), Folder.solution(file));
    }
  }

  Outcome grade(String... arguments) {
    return ChildJvm.run(temp, temp.resolve("none.json"), List.of(), command(arguments));
  }

  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("grade"));
    command.addAll(List.of(arguments));
    return command;
  }

  String table(String out) throws IOException {
    return Files.readString(temp.resolve(out).resolve("grades.csv"));
  }
}
