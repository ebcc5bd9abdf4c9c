package kobai.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kobai.course.Course;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import kobai.grading.Status;
import kobai.text.Texts;

/**
 * The layers of the laboratory: the student's own layer where it passed its exercise, and a
 * numerical stand-in where it did not.
 */
public final class LabLayers {
  private static final List<String> NAMES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  private final SourceSubmission submission;
  private final Map<String, String> standIns; // the text key of the reason, by layer

  private LabLayers(SourceSubmission submission, Map<String, String> standIns) {
    this.submission = submission;
    this.standIns = standIns;
  }

  /** Grades the exercises of the four layers, and uses the layers that passed. */
  public static LabLayers graded(Course course, SourceSubmission submission, long seed) {
    List<String> exercises = NAMES.stream().filter(course::has).toList();
    Grade grade = new Grader(course, submission, seed).grade(exercises);
    Map<String, String> standIns = new LinkedHashMap<>();
    NAMES.forEach(name -> standIns.put(name, "lab.layers.no-exercise"));
    for (ExerciseGrade exercise : grade.exercises()) {
      if (exercise.status() == Status.PASSED) {
        standIns.remove(exercise.name());
      } else {
        standIns.put(exercise.name(), "status." + exercise.status());
      }
    }
    return new LabLayers(submission, standIns);
  }

  /** Returns the names of the layers that have stand-ins. */
  List<String> standIns() {
    return List.copyOf(standIns.keySet());
  }

  /** Returns one line for the screen: whose layers these are, which are stand-ins, and why. */
  public String told(Texts texts) {
    if (standIns.isEmpty()) {
      return texts.text("lab.layers.own", submission.name());
    }
    String which =
        standIns.entrySet().stream()
            .map(e -> e.getKey() + " (" + texts.text(e.getValue()) + ")")
            .collect(Collectors.joining(", "));
    return texts.text("lab.layers.stand-ins", submission.name(), which);
  }

  /** Returns a lane; its layers share no static state with other lanes. */
  Lane lane(BooleanSupplier stopping) {
    return new Lane(this, submission.again(), stopping);
  }
}
