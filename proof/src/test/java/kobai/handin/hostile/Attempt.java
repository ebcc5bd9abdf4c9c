package kobai.handin.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kobai.course.Course;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;
import kobai.handin.sandbox.GradingLane;
import kobai.handin.sandbox.GradingTools;
import kobai.process.WorkerSubmission;

/** Grades hand-ins with one defence, one after the other, and reports what is not as it must be. */
final class Attempt implements AutoCloseable {
  private static final Course COURSE = Course.load();
  private static final long SEED = 20;
  static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  private final Defence defence;
  private final GradingTools tools;
  private final GradingLane lane;
  private final Set<String> processes;
  private Set<String> files;

  Attempt(Defence defence) {
    this.defence = defence;
    this.tools = defence.tools();
    this.lane = new GradingLane(tools, Locale.ENGLISH, 120);
    this.processes = Surroundings.processes();
    this.files = Surroundings.files();
  }

  /** Grades a hand-in; returns the complaints, which are none if all is well. */
  List<Complaint> complaints(Case handIn) {
    List<Complaint> complaints = new ArrayList<>();
    Map<String, String> texts = solutions();
    handIn.files().forEach((name, text) -> texts.put(name, here(text)));
    try {
      Expectation.expect(grade(handIn.name(), texts), handIn.outcomes(defence), texts, complaints);
    } catch (IOException | RuntimeException e) {
      complaints.add(new Complaint(Complaint.Fault.LOST, e.toString()));
    }
    requireNothingLeft(complaints);
    return complaints;
  }

  /** Grades the solutions, as if nothing had happened before. */
  List<Complaint> honestComplaints() {
    try {
      Grade grade = grade("honest", solutions());
      return grade.complete() && Math.abs(grade.points() - grade.max()) < 1e-9
          ? List.of()
          : List.of(new Complaint(Complaint.Fault.HONEST_HARMED, grade.toString()));
    } catch (IOException | RuntimeException e) {
      return List.of(new Complaint(Complaint.Fault.HONEST_HARMED, e.toString()));
    }
  }

  private static String here(String text) {
    return text.replace(Case.HERE, Surroundings.HERE.toString())
        .replace(Case.HOME, Surroundings.HOME.toString())
        .replace(Case.MARK, Surroundings.MARK);
  }

  static Map<String, String> solutions() {
    Map<String, String> texts = new TreeMap<>();
    EXERCISES.forEach(name -> texts.put(name + ".java", Folder.solution(name + ".java")));
    return texts;
  }

  private Grade grade(String name, Map<String, String> texts) throws IOException {
    List<SourceFile> sources =
        texts.entrySet().stream()
            .map(e -> new SourceFile(e.getKey(), e.getValue(), StandardCharsets.UTF_8))
            .toList();
    return grade(name, sources);
  }

  /** Grades files in the same way as a whole class. */
  Grade grade(String name, List<SourceFile> sources) throws IOException {
    try (WorkerSubmission submission = lane.submission(name, new SourceFolder(sources, Set.of()))) {
      Grade grade = new Grader(COURSE, submission, SEED).grade();
      submission.requireNoTrouble();
      return grade;
    }
  }

  private void requireNothingLeft(List<Complaint> complaints) {
    Set<String> left = Surroundings.processes();
    left.removeAll(processes);
    left.removeIf(line -> line.contains("kobai.handin.sandbox.CompilerServer"));
    left.forEach(line -> complaints.add(new Complaint(Complaint.Fault.PROCESS_LEFT, line)));
    Set<String> now = Surroundings.files();
    Set<String> added = new TreeSet<>(now);
    added.removeAll(files);
    added.forEach(file -> complaints.add(new Complaint(Complaint.Fault.FILE_LEFT, file)));
    files = now;
  }

  @Override
  public void close() {
    lane.close();
    tools.close();
  }
}
