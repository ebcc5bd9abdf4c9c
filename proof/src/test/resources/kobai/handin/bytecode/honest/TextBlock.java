package layers;

public class TextBlock {
  String text(int rows) {
    return """
        rows: %d
        "columns"
        """
        .formatted(rows)
        .stripIndent();
  }
}
