package kobai.starter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.update.Git;

/** A branch that only this class writes. Each of its commits names the commit it was made from. */
final class Branch {
  private static final String TRAILER = "Kobai-Source: ";

  private final Git git;
  private final String name;

  Branch(Git git, String name) {
    this.git = git;
    this.name = name;
  }

  /**
   * Checks that Kobai may write the branch.
   *
   * @throws IOException if it is checked out, or contains a commit made by hand
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
   * Commits these files to the branch, unless its latest commit holds them already.
   *
   * @param parents further parents of the commit
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
   * Commits with the author and the date of the latest commit, so that a repetition gives the same
   * commit.
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
   * Returns the latest commit of the branch. If the branch exists only on a remote and was fetched,
   * returns its commit there, to continue from it.
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
