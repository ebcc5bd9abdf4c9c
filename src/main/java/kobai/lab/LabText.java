package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kobai.report.Layout;
import kobai.report.Table;
import kobai.text.Texts;

/** What an experiment says on the screen, line by line. */
public final class LabText {
  private static final int WIDTH = 96; // longer lines are hard to read

  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  LabText(Texts texts) {
    this.texts = texts;
  }

  /** Returns what was said so far. */
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

  /** Says a sentence, on as many lines as it takes. */
  void say(String key, Object... arguments) {
    lines.addAll(Layout.wrapped(text(key, arguments), WIDTH));
  }

  /** Says something that belongs to what was said before, on one line. */
  void detail(String text) {
    lines.add("  " + text);
  }

  /** Says what was trained, and how, after its name. */
  void recipe(String name, Recipe recipe) {
    detail(name + recipe.line(texts));
  }

  /** Leaves a line empty. */
  void gap() {
    lines.add("");
  }

  /** Shows a table. */
  void show(Table table) {
    lines.addAll(table.lines());
  }

  /** Begins a table; a heading of lower-case letters stands for the text of this key. */
  Table table(String... headings) {
    return new Table(
        "screen",
        Stream.of(headings)
            .map(h -> h.matches("[a-z-]+") ? text("lab.column." + h) : h)
            .toArray(String[]::new));
  }
}
