package kobai.starter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.update.Git;

/** A branch that Kobai writes: each of its commits was made by this class, and says of what. */
final class Branch {
  private static final String TRAILER = "Kobai-Source: ";

  private final Git git;
  private final String name;

  Branch(Git git, String name) {
    this.git = git;
    this.name = name;
  }

  /**
   * Passes if the branch may be written.
   *
   * @throws IOException if it is checked out, or somebody has committed to it by hand
   */
  void requireOurs() throws IOException {
    Optional<String> tip = tip();
    if (tip.isEmpty()) {
      git.run("check-ref-format", ref());
      return;
    }
    if (!git.run("for-each-ref", "--format=%(worktreepath)", ref()).isEmpty()) {
      throw new IOException(
          "The branch "
              + name
              + " is checked out. Go back to your own branch first: git switch main");
    }
    if (!git.run("log", "-1", "--format=%B", tip.get()).contains(TRAILER)) {
      throw new IOException(
          "The latest commit of the branch "
              + name
              + " was not made by kobai publish, and would get lost: "
              + git.run("log", "-1", "--format=%h %s", tip.get())
              + ". Bring it to your own branch (git cherry-pick), and give this branch another name: git"
              + " branch -m "
              + name
              + " "
              + name
              + "-old");
    }
  }

  /**
   * Makes these files the latest commit, unless they are already.
   *
   * @param parents more commits that it comes after
   */
  Published publish(String tree, String message, List<String> parents) throws IOException {
    Optional<String> tip = tip();
    List<String> missing = new ArrayList<>();
    for (String parent : parents) {
      if (tip.isEmpty() || git.ask("merge-base", "--is-ancestor", parent, tip.get()).isEmpty()) {
        missing.add(parent);
      }
    }
    if (tip.isPresent() && missing.isEmpty() && tree.equals(tree(tip.get()))) {
      point(tip.get());
      return new Published(name, tip.get(), Published.Change.AS_BEFORE);
    }
    tip.ifPresent(commit -> missing.add(0, commit));
    String commit = commit(git, tree, message, missing);
    point(commit);
    return new Published(
        name, commit, tip.isEmpty() ? Published.Change.NEW : Published.Change.RENEWED);
  }

  private String tree(String commit) throws IOException {
    return git.run("rev-parse", commit + "^{tree}");
  }

  private void point(String commit) throws IOException {
    git.run("update-ref", "-m", "kobai publish", ref(), commit, own().orElse(""));
  }

  /**
   * Commits with the name and the date of the latest commit: so the same commit comes out again.
   */
  static String commit(Git git, String tree, String message, List<String> parents)
      throws IOException {
    String[] head = git.run("log", "-1", "--format=%an%n%ae%n%cI%n%H", "HEAD").split("\n");
    Map<String, String> maker =
        Map.of(
            "GIT_AUTHOR_NAME", head[0],
            "GIT_AUTHOR_EMAIL", head[1],
            "GIT_AUTHOR_DATE", head[2],
            "GIT_COMMITTER_NAME", head[0],
            "GIT_COMMITTER_EMAIL", head[1],
            "GIT_COMMITTER_DATE", head[2]);
    List<String> command = new ArrayList<>(List.of("commit-tree", tree));
    parents.forEach(parent -> command.addAll(List.of("-p", parent)));
    return git.with(maker)
        .feed(message + "\n\n" + TRAILER + head[3] + "\n", command.toArray(new String[0]));
  }

  /**
   * Returns its latest commit; where there is no such branch here yet, that of another clone's, if
   * it was fetched: to go on from it.
   */
  Optional<String> tip() throws IOException {
    Optional<String> own = own();
    if (own.isPresent()) {
      return own;
    }
    String pattern = "refs/remotes/*/" + name;
    String fetched = git.run("for-each-ref", "--count=1", "--format=%(objectname)", pattern);
    return fetched.isEmpty() ? Optional.empty() : Optional.of(fetched);
  }

  private Optional<String> own() throws IOException {
    return git.ask("rev-parse", "--verify", "--quiet", ref());
  }

  private String ref() {
    return "refs/heads/" + name;
  }
}
