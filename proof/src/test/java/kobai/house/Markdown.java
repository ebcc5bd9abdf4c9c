package kobai.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file its path
 * @param text its whole text
 */
public record Markdown(Path file, String text) {
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern CODE = Pattern.compile("(?<!`)`((?:[^`\n]|\n(?!\n))+)`(?!`)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
  private static final Pattern LINK =
      Pattern.compile("(?m)(?:\\]\\(|^\\[[^\\]]+\\]: +|<[^>]* (?:src|href)=\")([^)\\s\">]+)");

  /** Returns the project's pages, without those in built or hidden folders. */
  public static List<Markdown> all() {
    return all(Path.of(""));
  }

  private static List<Markdown> all(Path project) {
    Predicate<Path> ours = path -> !path.endsWith("target") && !isHidden(path);
    List<Markdown> pages = new ArrayList<>();
    for (Path top : listed(project).stream().filter(ours).toList()) {
      try (Stream<Path> files = Files.walk(top)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .sorted()
            .forEach(file -> pages.add(new Markdown(file, HouseSources.text(file))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pages;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Returns the links of a project's pages that lead nowhere, each with its page. */
  public static List<String> brokenLinks(Path project) {
    return all(project).stream()
        .flatMap(
            page ->
                page.links().stream()
                    .filter(link -> !ELSEWHERE.matcher(link).matches())
                    .filter(link -> !page.leadsSomewhere(link))
                    .map(link -> page.file + " → " + link))
        .toList();
  }

  private boolean leadsSomewhere(String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? file : place().resolveSibling(parts[0]);
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1
        || Files.isRegularFile(target)
            && new Markdown(target, HouseSources.text(target)).anchors().contains(parts[1]);
  }

  /**
   * Files in students/ are published at the top of the students' project, so their links start
   * there.
   */
  private Path place() {
    Path folder = file.getParent();
    return folder != null && folder.endsWith("students")
        ? folder.resolveSibling(file.getFileName())
        : file;
  }

  private static List<Path> listed(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the targets of links and pictures, as they are written. */
  List<String> links() {
    return found(LINK, CODE.matcher(prose()).replaceAll(""));
  }

  /** Returns the texts between backticks, each on one line. */
  public List<String> code() {
    return found(CODE, prose()).stream().map(code -> code.replaceAll("\\s+", " ")).toList();
  }

  /** Returns the anchors that GitHub gives the headings. */
  Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>();
    for (String heading : found(HEADING, prose())) {
      String anchor = anchor(heading);
      for (int k = 1; !anchors.add(anchor); k++) {
        anchor = anchor(heading) + "-" + k;
      }
    }
    return anchors;
  }

  /** Letters of any script, digits and hyphens stay; a space becomes a hyphen. */
  static String anchor(String heading) {
    return heading
        .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}\\- ]", "")
        .replace(' ', '-');
  }

  private String prose() {
    return FENCED.matcher(text).replaceAll("");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
