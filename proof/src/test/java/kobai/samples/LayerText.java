package kobai.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the lines of a sample into the file that students begin with. The lines are the body of
 * {@code backward}, after the other differences:
 *
 * <pre>
 *   !import X          one more import
 *   !field X           one more field
 *   !forward … !end    another body of forward
 *   !member … !end     one more method, or a class inside this one
 *   !with NAME         the lines of this name in parts.txt, which several samples share
 *   !sub A =&gt; B        B in the first place of A, when all else has been written
 *   !file NAME         from here on a whole file of the student's own, without its package
 * </pre>
 */
final class LayerText {
  private static final Pattern SUB = Pattern.compile("(.*?) =>(?: (.*))?");

  private final String exercise;
  private final List<String> imports = new ArrayList<>();
  private final List<String> fields = new ArrayList<>();
  private final List<String> members = new ArrayList<>();
  private final List<String> forward = new ArrayList<>();
  private final List<String> backward = new ArrayList<>();
  private final List<String> subs = new ArrayList<>();
  private final Map<String, List<String>> files = new LinkedHashMap<>();

  private LayerText(String exercise) {
    this.exercise = exercise;
  }

  /** Returns the files that the lines of a sample describe, by name: "Affine.java". */
  static Map<String, String> files(String exercise, List<String> lines) {
    LayerText text = new LayerText(exercise);
    text.read(lines);
    Map<String, String> files = new LinkedHashMap<>();
    if (text.files.isEmpty()) {
      files.put(exercise + ".java", text.write(SampleFolder.exercise(exercise)));
    }
    text.files.forEach(
        (name, own) ->
            files.put(
                name + ".java", "package layers;\n\n" + String.join("\n", own).strip() + "\n"));
    return files;
  }

  private void read(List<String> lines) {
    List<String> body = backward;
    ListIterator<String> rest = lines.listIterator();
    while (rest.hasNext()) {
      String line = rest.next();
      String[] words = line.split(" ", 2);
      String argument = words.length == 1 ? "" : words[1];
      switch (line.startsWith("!") ? words[0] : "") {
        case "" -> body.add(line);
        case "!import" -> imports.add("import " + argument + ";");
        case "!field" -> fields.add(argument);
        case "!forward" -> block(rest, forward);
        case "!member" -> block(rest, members);
        case "!with" -> read(SampleFolder.part(exercise, argument));
        case "!sub" -> subs.add(argument);
        case "!file" -> body = files.computeIfAbsent(argument, name -> new ArrayList<>());
        default -> throw new IllegalArgumentException("no directive: " + line);
      }
    }
  }

  private static void block(ListIterator<String> rest, List<String> block) {
    while (rest.hasNext()) {
      String line = rest.next();
      if (line.equals("!end")) {
        block.add(""); // an empty line before the next member
        return;
      }
      block.add(line);
    }
    throw new IllegalArgumentException("no !end after " + block);
  }

  private String write(String file) {
    String text = after(file, "package layers;\n\n", imports, 0);
    text = after(text, " implements Layer {\n", fields, 2);
    if (!forward.isEmpty()) {
      text = body(text, "forward(RealMatrix x) {\n", forward);
    }
    text = body(text, "backward(RealMatrix dout) {\n", backward);
    text = text.substring(0, text.lastIndexOf('}')) + indented(members, 2) + "}\n";
    for (String sub : subs) {
      text = substituted(text, sub);
    }
    return text;
  }

  private static String after(String text, String place, List<String> lines, int indent) {
    int at = indexOf(text, place, 0) + place.length();
    return text.substring(0, at) + indented(lines, indent) + text.substring(at);
  }

  private static String body(String text, String head, List<String> lines) {
    int begin = indexOf(text, head, 0) + head.length();
    int end = indexOf(text, "\n  }\n", begin) + 1;
    return text.substring(0, begin) + indented(lines, 4) + text.substring(end);
  }

  private static int indexOf(String text, String place, int from) {
    int at = text.indexOf(place, from);
    if (at < 0) {
      throw new IllegalArgumentException("no " + place.strip() + " in " + text);
    }
    return at;
  }

  private static String indented(List<String> lines, int indent) {
    String text = String.join("\n", lines).stripTrailing();
    return text.lines()
        .map(line -> line.isBlank() ? "\n" : " ".repeat(indent) + line + "\n")
        .collect(Collectors.joining());
  }

  private static String substituted(String text, String sub) {
    Matcher matcher = SUB.matcher(sub);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not A => B: " + sub);
    }
    String old = matcher.group(1);
    String replacement = matcher.group(2) == null ? "" : matcher.group(2);
    int at = indexOf(text, old, 0);
    return text.substring(0, at) + replacement + text.substring(at + old.length());
  }
}
