package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kobai.house.Markdown;
import kobai.starter.Published.Change;
import kobai.tier.Tags;
import kobai.update.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The branches student and solution, and the repository that students get. */
@Tag(Tags.PROCESS)
class PublishTest {
  private static final int MOST_FILES = 60;

  @TempDir private Path temp;
  private ClonedProject project;

  @BeforeEach
  void clone_() throws IOException {
    project = new ClonedProject(temp.resolve("project"));
  }

  @Test
  @DisplayName("The student's branch holds no solution, no self-test and nothing of their history")
  @Tag(Tags.DAILY)
  void student_branch_holdsNoAnswer() throws IOException {
    project.publish();
    List<String> files = project.git().paths("ls-tree", "-rz", "--name-only", "student");
    assertTrue(files.contains("exercises/layers/Affine.java") && files.contains("pom.xml"));
    for (String not :
        List.of("solutions", "src/main", "proof", "instructor", "students", "build", ".ci")) {
      assertTrue(files.stream().noneMatch(file -> file.startsWith(not)), not);
    }
    String objects = project.git().run("rev-list", "--objects", "student");
    for (Path solution : solutions()) {
      String blob = project.git().run("hash-object", solution.toString());
      assertFalse(objects.contains(blob), solution.toString());
    }
    String[] marks = {"grep", "-lIE", "LEFT OUT", "student"};
    assertTrue(project.git().ask(marks).isEmpty(), "marks");
  }

  private List<Path> solutions() throws IOException {
    try (var files = Files.list(project.folder().resolve("solutions/layers"))) {
      return files.toList();
    }
  }

  @Test
  @DisplayName("The solution's branch is the student's with exercises solved, and nothing else")
  void solution_branch_differsInExercises() throws IOException {
    project.publish();
    List<String> changed =
        project.git().run("diff", "--name-only", "student", "solution").lines().toList();
    assertEquals(4, changed.size());
    assertTrue(changed.stream().allMatch(f -> f.startsWith("exercises/layers/")), "" + changed);
    String solved = project.git().run("show", "solution:exercises/layers/Affine.java");
    assertTrue(solved.contains("setGradient(") && !solved.contains("LEFT OUT"), solved);
  }

  @Test
  @DisplayName("Publishing twice changes nothing, and never changes the instructor's own branch")
  void publish_twice_asBefore() throws IOException {
    String head = project.git().run("rev-parse", "HEAD");
    List<Published> first = project.publish();
    List<Published> second = project.publish();
    assertEquals(List.of(Change.NEW, Change.NEW), first.stream().map(Published::change).toList());
    assertEquals(
        List.of(Change.AS_BEFORE, Change.AS_BEFORE),
        second.stream().map(Published::change).toList());
    assertEquals(
        first.stream().map(Published::commit).toList(),
        second.stream().map(Published::commit).toList());
    assertEquals(head, project.git().run("rev-parse", "HEAD"));
    assertEquals("", project.git().run("status", "--porcelain"));
  }

  @Test
  @DisplayName("The same commit gives the same branches, wherever it is published")
  void publish_elsewhere_sameCommits() throws IOException {
    List<Published> here = project.publish();
    assertEquals(here, new ClonedProject(temp.resolve("other")).publish());
  }

  @Test
  @DisplayName("Changes for students become one more commit, which they can pull")
  void publish_afterAChange_goesOn() throws IOException {
    String before = project.publish().get(0).commit();
    project.append("proof/note.txt", "not for students");
    assertEquals(Change.AS_BEFORE, project.publish().get(0).change());
    project.append("CHANGELOG.md", "- A change.");
    List<Published> after = project.publish();
    assertEquals(Change.RENEWED, after.get(0).change());
    assertEquals(before, project.git().run("rev-parse", "student^"));
    assertEquals(after.get(0).commit(), project.git().run("rev-parse", "solution^2"));
  }

  @Test
  @DisplayName("Uncommitted files are named, and nothing is published")
  void publish_dirtyTree_isRefused() throws IOException {
    Files.writeString(project.folder().resolve("notes.txt"), "for myself");
    Files.writeString(project.folder().resolve("README.md"), "x");
    IOException e = assertThrows(IOException.class, project::publish);
    assertTrue(
        e.getMessage().startsWith("Not everything is committed: README.md, notes.txt."),
        e.getMessage());
    assertTrue(e.getMessage().contains("git stash"), e.getMessage());
    assertTrue(project.git().ask("rev-parse", "--verify", "--quiet", "student").isEmpty());
  }

  @Test
  @DisplayName("A branch with other commits, or one that is checked out, is not changed")
  void publish_branchInUse_isRefused() throws IOException {
    project.publish();
    project.git().run("switch", "--quiet", "student");
    IOException inUse = assertThrows(IOException.class, () -> project.source());
    assertTrue(inUse.getMessage().contains("solutions"), inUse.getMessage());
    project.append("README.md", "A word by hand.");
    project.git().run("switch", "--quiet", "main");
    IOException byHand = assertThrows(IOException.class, project::publish);
    assertTrue(byHand.getMessage().contains("was not made by kobai publish"), byHand.getMessage());
    assertTrue(byHand.getMessage().contains("git branch -m student student-old"));
    project.git().run("branch", "-m", "student", "student-old");
    project.git().run("worktree", "add", "--quiet", temp.resolve("tree").toString(), "solution");
    IOException checkedOut = assertThrows(IOException.class, project::publish);
    assertTrue(
        checkedOut.getMessage().contains("solution is checked out"), checkedOut.getMessage());
  }

  @Test
  @DisplayName("Solutions are never published, and missing files that students need are reported")
  void publish_wrongAttributes_isRefused() throws IOException {
    Path attributes = project.folder().resolve(".gitattributes");
    String right = Files.readString(attributes);
    Files.writeString(attributes, right + "/solutions/** for-students\n");
    project.commit("a slip");
    IOException all = assertThrows(IOException.class, project::publish);
    assertTrue(all.getMessage().startsWith("Students would get solutions/"), all.getMessage());
    Files.writeString(attributes, right.replace("/docs/using*.md ", "/docs/unsing*.md "));
    project.commit("another slip");
    IOException few = assertThrows(IOException.class, project::publish);
    assertTrue(few.getMessage().contains("not get docs/using.md"), few.getMessage());
  }

  @Test
  @DisplayName("Files that an instructor puts into students/, or names for students, are published")
  void publish_ownFiles_goOut() throws IOException {
    project.append("students/HANDOUT.md", "Read this.");
    project.append("students/CHANGELOG.md", "Mine, in the place of Kobai's.");
    project.append("docs/exam.md", "questions");
    project.append(".gitattributes", "/docs/exam.md for-students\n/src/main/** for-students");
    project.append("exercises/layers/Helper.java", "package layers; class Helper {}");
    project.publish();
    List<String> files = project.git().paths("ls-tree", "-rz", "--name-only", "student");
    assertTrue(
        files.containsAll(List.of("HANDOUT.md", "docs/exam.md", "exercises/layers/Helper.java")),
        "" + files);
    assertTrue(files.stream().noneMatch(file -> file.startsWith("src/main/")), "" + files);
    String changes = project.git().run("show", "student:CHANGELOG.md");
    assertEquals("Mine, in the place of Kobai's.", changes);
  }

  @Test
  @DisplayName("Other files are not published, such as the instructor's notes")
  void publish_notes_stay() throws IOException {
    project.append("NOTES.md", "for the exam");
    project.append("docs/exam.md", "questions");
    project.publish();
    String files = project.git().run("ls-tree", "-r", "--name-only", "student");
    assertFalse(files.contains("NOTES") || files.contains("exam"), files);
  }

  @Test
  @DisplayName("A misspelt mark is reported, in any file")
  void publish_misspeltMark_isRefused() throws IOException {
    project.append("src/test/resources/course.properties", "# LEFTOUT\n# ours\n# END");
    Exception e = assertThrows(IllegalArgumentException.class, project::publish);
    assertTrue(e.getMessage().contains("LEFTOUT is no mark"), e.getMessage());
  }

  @Test
  @DisplayName("In another clone publishing continues from the fetched branches")
  void publish_secondClone_goesOn() throws IOException {
    String before = project.publish().get(0).commit();
    Path second = temp.resolve("second");
    project.git().run("clone", "--quiet", project.folder().toString(), second.toString());
    List<Published> same =
        new Starter(InstructorRepository.around(second)).publish("student", "solution");
    assertTrue(same.stream().allMatch(branch -> branch.change() == Change.AS_BEFORE), "" + same);
    Git git = Git.in(second);
    git.run("branch", "-D", "student");
    Files.writeString(second.resolve("CHANGELOG.md"), "- A change.\n");
    git.run("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qam", "a change");
    new Starter(InstructorRepository.around(second)).publish("student", "solution");
    assertEquals(before, git.run("rev-parse", "student^"));
  }

  @Test
  @DisplayName("The repository for students has one commit, no trace of ours, and no broken link")
  void starter_folder_isARepositoryOfItsOwn() throws IOException {
    Path folder = temp.resolve("given");
    int files = new Starter(project.source()).write(folder);
    Git git = Git.in(folder);
    assertEquals(String.valueOf(files), "" + git.paths("ls-files", "-z").size());
    assertEquals("1", git.run("rev-list", "--count", "--all"));
    assertEquals("main", git.run("branch", "--show-current"));
    assertEquals("", git.run("status", "--porcelain"));
    assertEquals("", git.run("remote"));
    assertEquals(project.publish().get(0).commit(), git.run("rev-parse", "HEAD"));
    assertTrue(project.git().run("for-each-ref", "refs/kobai").isEmpty());
    assertTrue(files <= MOST_FILES, files + " files");
    assertEquals(List.of(), Markdown.brokenLinks(folder));
    IOException e =
        assertThrows(IOException.class, () -> new Starter(project.source()).write(folder));
    assertTrue(e.getMessage().contains("is there already"), e.getMessage());
  }
}
