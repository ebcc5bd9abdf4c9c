package kobai.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.cli.ChildJvm;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When a commit was made, asked of a repository that nobody trusts. */
@Tag(Tags.PROCESS)
class CommitDateTest {
  private static final String PATH = System.getenv("PATH");
  private static final String MISSING = "1".repeat(40);
  private static final Instant MADE = Instant.parse("2026-06-01T14:32:01Z");

  @TempDir private Path temp;

  private Path repository;
  private String hash;

  /** The commit is not the latest; its committer's name has a byte that ends lines elsewhere. */
  @BeforeEach
  void aRepository() throws Exception {
    repository = Files.createDirectories(temp.resolve("repository"));
    Files.createDirectories(repository.resolve("exercises/layers"));
    git("init", "-q");
    commit("2026-06-01T23:32:01+0900");
    hash = git("rev-parse", "HEAD").strip();
    commit("2026-06-03T00:00:00Z");
  }

  private void commit(String date) throws Exception {
    git("commit", "-q", "--allow-empty", "--date=2020-01-01T00:00:00Z", "-m", "by " + date, date);
  }

  /** Runs git in the repository. The last word of a commit is its committer date. */
  private String git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder git = new ProcessBuilder(command).directory(repository.toFile());
    Map<String, String> environment = git.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Åsa > 1 +0000");
      environment.put("GIT_" + who + "_EMAIL", "a@example.org");
    }
    if (words[0].equals("commit")) {
      environment.put("GIT_COMMITTER_DATE", command.remove(command.size() - 1));
    }
    Process process = git.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said;
  }

  private Optional<Instant> date(String hash) {
    String link = "https://github.com/o/r/commit/" + hash;
    return CommitDate.of(repository.resolve("exercises"), link, PATH);
  }

  @Test
  @DisplayName("The date is that of the commit that the link names, be it loose or packed")
  @Tag(Tags.DAILY)
  void of_commit_itsCommitterDate() throws Exception {
    assertEquals(Optional.of(MADE), date(hash));
    git("gc", "-q");
    assertEquals(Optional.of(MADE), date(hash));
    git("replace", hash, "HEAD");
    assertEquals(Optional.of(MADE), date(hash), "replacements are configuration too");
  }

  @Test
  @DisplayName("Without repository, commit or git there is no date")
  void of_missing_nothing() throws IOException {
    String link = "https://github.com/o/r/commit/" + hash;
    assertEquals(Optional.empty(), date(MISSING));
    assertEquals(Optional.empty(), date("HEAD"));
    assertEquals(Optional.empty(), CommitDate.of(repository, link, ""));
    assertEquals(Optional.empty(), CommitDate.of(repository, link, temp.toString()));
    assertEquals(Optional.empty(), CommitDate.of(temp, link, PATH));
    Path other = Files.createDirectories(temp.resolve("other"));
    Files.writeString(other.resolve(".git"), "gitdir: " + repository.resolve(".git"));
    assertEquals(Optional.empty(), CommitDate.of(other, link, PATH), "leads elsewhere");
  }

  @Test
  @DisplayName("A git program in the hand-in is not used")
  @DisabledOnOs(OS.WINDOWS)
  void of_gitAmongTheFiles_notRun() throws IOException {
    Path git = Files.writeString(repository.resolve("git"), "#!/bin/sh\ntouch " + trap());
    assertTrue(git.toFile().setExecutable(true));
    Path relative = Path.of("").toAbsolutePath().relativize(repository);
    String link = "https://github.com/o/r/commit/" + hash;
    assertEquals(Optional.of(MADE), CommitDate.of(repository, link, relative + "::.:" + PATH));
    assertFalse(Files.exists(trap()));
  }

  @Test
  @DisplayName("Programs that the repository's configuration names are not run")
  @DisabledOnOs(OS.WINDOWS)
  @Tag(Tags.DAILY)
  void of_hostileConfiguration_runsNothing() throws Exception {
    String command = "sh -c 'touch " + trap() + "'";
    Files.writeString(
        repository.resolve(".git/config"),
        """
        [core]
          repositoryformatversion = 1
          fsmonitor = %1$s
          pager = %1$s
          sshCommand = %1$s
        [extensions]
          partialClone = origin
        [remote "origin"]
          url = ext::sh -c touch%% %2$s
          promisor = true
        [protocol "ext"]
          allow = always
        [log]
          showSignature = true
        """
            .formatted(command, trap()),
        StandardOpenOption.TRUNCATE_EXISTING);
    assertEquals(Optional.of(MADE), date(hash));
    assertEquals(Optional.empty(), date(MISSING), "is not fetched");
    assertFalse(Files.exists(trap()));
    git("cat-file", "commit", MISSING);
    assertTrue(Files.exists(trap()), "git by itself would have run it");
  }

  private Path trap() {
    return temp.resolve("sprung");
  }

  @Test
  @DisplayName("Classroom 50 gets the same time whenever a commit is graded")
  void grade_classroom50_dateOfTheCommit() throws Exception {
    Path out = temp.resolve("out");
    ProcessBuilder kobai =
        ChildJvm.builder(
            repository,
            List.of(),
            List.of("grade", "exercises", "--single", "--out=" + out, "--format=classroom50"));
    for (String name : List.of("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "RELEASE_URL")) {
      kobai.environment().put(name, "any");
    }
    kobai.environment().put("COMMIT_URL", "https://github.com/o/r/commit/" + hash);
    ChildJvm.Outcome outcome = ChildJvm.finish(kobai, temp, temp.resolve("none.json"));
    assertEquals(0, outcome.code(), outcome.screen());
    String json = Files.readString(out.resolve("students/exercises/classroom50.json"));
    assertTrue(json.contains("\"datetime\" : \"" + MADE + "\""), json);
  }
}
