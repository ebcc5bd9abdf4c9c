package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kobai.report.Layout;
import kobai.report.Table;
import kobai.text.Texts;

/** The text of an experiment on the screen, line by line. */
final class LabText {
  private static final int WIDTH = 96; // longer lines are hard to read

  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  LabText(Texts texts) {
    this.texts = texts;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Returns the texts in the language of the screen. */
  Texts texts() {
    return texts;
  }

  /** Returns a text in the language of the screen. */
  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** Adds a sentence, broken into as many lines as it needs. */
  void say(String key, Object... arguments) {
    lines.addAll(Layout.wrapped(text(key, arguments), WIDTH));
  }

  /** Adds one line that belongs to the text before it. */
  void detail(String text) {
    lines.add("  " + text);
  }

  /** Adds a recipe after its name. */
  void recipe(String name, Recipe recipe) {
    detail(name + recipe.line(texts));
  }

  /** Adds an empty line. */
  void gap() {
    lines.add("");
  }

  void show(Table table) {
    lines.addAll(table.lines());
  }

  /** Begins a table; a heading in lower-case letters is the key of a text. */
  Table table(String... headings) {
    return new Table(
        "screen",
        Stream.of(headings)
            .map(h -> h.matches("[a-z-]+") ? text("lab.column." + h) : h)
            .toArray(String[]::new));
  }
}
